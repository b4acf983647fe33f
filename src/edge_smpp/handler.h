// What becomes of what peers ask for: who may bind, and where their messages go.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/ip_address.h"
#include "base/time.h"
#include "edge_smpp/reply.h"
#include "sms/pdu/pdu.h"

namespace linepool::edge_smpp {

// Somebody who has bound, as the handler knows them. One for each link.
class Peer {
 public:
  virtual ~Peer() = default;
};

struct BindRequest {
  sms::Command command = sms::Command::kBindTransceiver;
  const sms::Bind& bind;
  const IpAddress& address;
};

struct BindAnswer {
  std::uint32_t status = sms::status::kBindFailed;
  std::unique_ptr<Peer> peer = {};  // if the status is 0; destroyed when the link has ended
  Duration after = {};              // how long the answer is held back, to slow down who guesses
};

class Handler {
 public:
  virtual ~Handler() = default;
  // On the loop's thread: it must not wait.
  virtual BindAnswer bind(const BindRequest& request) = 0;
  // Whether somebody who has bound still may; asked again and again. If not, the link ends.
  [[nodiscard]] virtual bool is_welcome(const Peer& peer) const = 0;
  // A submit_sm, deliver_sm or data_sm. The reply is sent once the message is safe, from any
  // thread.
  virtual void take(Peer& peer, const sms::Pdu& pdu, Reply reply) = 0;
};

}  // namespace linepool::edge_smpp
