// SMPP both ways: where gateways bind, if there is a socket for them, and the carriers to which
// this server binds.
#pragma once

#include <optional>
#include <string>

#include "base/crypto/random.h"
#include "edge_smpp/smpp_server.h"
#include "server/config/config.h"
#include "supply/smpp/carriers.h"
#include "supply/smpp/smpp_supply.h"

namespace linepool::server {

class SmppEntrance {
 public:
  // In a sandbox also somebody may bind whose password is in the data directory. Throws
  // StartFailure. `secret` is that of this install.
  SmppEntrance(const Config& config, const std::string& secret,
               const supply::SmppSupply::Services& services, supply::Submit submit,
               supply::SubmitPart submit_part, Random& random);

  // Calls the carriers, and listens, if the settings say so. In a sandbox an address that cannot be
  // bound is logged, and everything else goes on; elsewhere it throws StartFailure.
  void start();
  // "127.0.0.1:2775", with the port that was actually bound; "" if it does not listen.
  [[nodiscard]] std::string address() const;

  [[nodiscard]] supply::Carriers& carriers() { return carriers_; }

  // As of edge_smpp::SmppServer.
  void start_drain();
  bool drain(Duration grace);

  [[nodiscard]] std::optional<core::ReceiveMessage> decode(const Supplier& supplier,
                                                           const RawSms& raw) {
    return supply_.decode(supplier, raw);
  }

 private:
  const Config& config_;
  supply::SmppSupply supply_;
  supply::Carriers carriers_;
  std::optional<edge_smpp::SmppServer> server_;
};

}  // namespace linepool::server
