// A trace in words, for people. Times are UTC.
#pragma once

#include <string>
#include <vector>

#include "core/queries/trace/trace.h"

namespace linepool::api::admin {

class TraceWords {
 public:
  // All must outlive it.
  TraceWords(const store::Tx& tx, const Catalogue& catalogue, const core::Trace& trace, Time now)
      : tx_(tx), catalogue_(catalogue), trace_(trace), now_(now) {}

  // "order 12: its time was up".
  [[nodiscard]] std::string entry(const core::TraceEntry& entry) const;
  // Sentences about the lease asked for, or the newest one.
  [[nodiscard]] std::vector<std::string> summary() const;

  [[nodiscard]] std::string supplier(SupplierId id) const;
  [[nodiscard]] std::string customer(CustomerId id) const;
  [[nodiscard]] std::string app(AppId id) const;
  [[nodiscard]] std::string country(CountryId id) const;

 private:
  [[nodiscard]] std::string lease_name(LeaseId id) const;  // "order 12"
  [[nodiscard]] std::string beginning(const core::TraceEntry& entry) const;
  [[nodiscard]] std::string sms(const core::TraceEntry& entry) const;
  [[nodiscard]] std::string whereabouts(const core::TraceEntry& entry) const;
  [[nodiscard]] std::string why_in_bin(const core::SmsFacts& facts) const;
  [[nodiscard]] std::string delivery(const core::TraceEntry& entry) const;
  [[nodiscard]] std::string quarantine(const Quarantine& why) const;
  [[nodiscard]] std::string silence(const core::Silence& silence) const;
  [[nodiscard]] std::string last_delivery(const core::Silence& silence) const;
  [[nodiscard]] std::string others(const core::Silence& silence) const;
  [[nodiscard]] std::string arrivals(const Lease& lease) const;

  const store::Tx& tx_;
  const Catalogue& catalogue_;
  const core::Trace& trace_;
  const Time now_;
};

}  // namespace linepool::api::admin
