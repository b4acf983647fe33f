// Carriers to whose SMSCs this server binds: the suppliers of kind kSmppClient, as they are now.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "base/crypto/random.h"
#include "base/metrics.h"
#include "core/engine/feed.h"
#include "core/health/smsc_reports.h"
#include "domain/supplier.h"
#include "edge_smpp/client/smpp_client.h"
#include "store/store.h"
#include "supply/smpp/smpp_supply.h"

namespace linepool::supply {

// Follows the feed: an SMSC that is added, changed or paused is called, called again or left at
// once, and no other notices. Messages go the way of those that gateways hand over.
class Carriers final : public core::FeedListener, public core::SmscReports {
 public:
  // `secret`, of the install, is what the passwords are sealed with. Everything must outlive this.
  Carriers(SmppSupply& supply, const std::string& secret, Random& random, Metrics& metrics);

  // Those that are there already; before start().
  void rebuild(const store::Tx& tx);
  void start() { client_.start(); }
  void on_changes(std::span<const core::Change> changes) override;

  [[nodiscard]] std::optional<core::SmscReport> report(SupplierId supplier) const override;

  // As of edge_smpp::SmppClient.
  void start_drain() { client_.start_drain(); }
  bool drain(Duration grace) { return client_.drain(grace); }

 private:
  struct Known {
    std::string name;
    bool is_readable = true;  // its password
  };

  void set(const Supplier& supplier);
  void take(SupplierId supplier, const sms::Pdu& pdu, edge_smpp::Reply reply);

  SmppSupply& supply_;
  const std::string& secret_;
  mutable std::mutex mutex_;
  std::map<SupplierId, Known> known_;
  edge_smpp::SmppClient client_;  // last: its thread uses the others
};

}  // namespace linepool::supply
