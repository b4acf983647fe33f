// The health of supply, counted as changes are committed: the newest SMS and the free lines of each
// supplier, what became of its orders, and how long their codes took. Shown in /metrics and to the
// operator.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/metrics.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "core/health/supply_counters.h"
#include "store/store.h"

namespace linepool::core {

// Of one supplier, now.
struct SupplierHealth {
  Time last_sms;                // when we received its newest SMS; not set if none is known
  std::int64_t lines = 0;       // whatever their state
  std::int64_t free_lines = 0;  // online, and not taken by a lease unless they are shared
};

// The number of series is bounded: some per supplier, and one per country that has lines. Apps are
// no label, because there are hundreds. One writer, the event feed; any number of readers.
class SupplyHealth final : public FeedListener {
 public:
  // All must outlive this object. Every HTTP supplier gets its counters at once: that nothing has
  // come from it since the start shows as 0.
  SupplyHealth(Metrics& metrics, SupplyCounters& counters, const CatalogueHolder& catalogue)
      : metrics_(metrics), counters_(counters), catalogue_(catalogue) {}

  // Loads suppliers and lines from the store, and which of the newest kPageRows SMS was whose; call
  // before the first publish.
  void rebuild(const store::Tx& tx);
  void on_changes(std::span<const Change> changes) override;

  // All zero for an unknown supplier.
  [[nodiscard]] SupplierHealth of(SupplierId supplier) const;

 private:
  struct Seen {
    SupplierHealth health;
    std::string name;
    Gauge* lines = nullptr;
    Gauge* free = nullptr;
    Gauge* last_sms = nullptr;  // made with the first SMS: a gauge of 0 would be a time
    Counter* code = nullptr;
    Counter* expired = nullptr;
    Counter* cancelled = nullptr;
    Histogram* time_to_code = nullptr;
  };
  struct InCountry {
    std::int64_t free_lines = 0;
    Gauge* free = nullptr;
  };
  // A line, without what is only looked up.
  struct Place {
    SupplierId supplier;  // none: no such line
    CountryId country;
    std::int32_t live_leases = 0;
    LineState state = LineState::kOffline;
    Sharing sharing = Sharing::kExclusive;

    [[nodiscard]] bool is_free() const;
  };

  void apply(const Change& change);
  void apply_supplier(const Supplier& supplier);
  void apply_line(const Line& line);
  void apply_lease(EventKind kind, const Lease& lease);
  void apply_first_sms(const Lease& lease, Time at);
  void apply_sms(const Message& message);
  // Adds `by`, 1 or -1, for the line to its supplier and its country.
  void count(const Place& place, std::int64_t by);
  Place& place_of(LineId line);
  [[nodiscard]] Seen* seen(LineId line);
  InCountry& in(CountryId country);

  Metrics& metrics_;
  SupplyCounters& counters_;
  const CatalogueHolder& catalogue_;
  mutable std::mutex mutex_;  // guards everything below
  std::map<SupplierId, Seen> suppliers_;
  std::map<CountryId, InCountry> countries_;
  std::vector<Place> lines_;  // by id: the store assigns them from 1
};

}  // namespace linepool::core
