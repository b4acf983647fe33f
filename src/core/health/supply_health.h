// The health of supply, counted as changes are committed: the newest SMS and the free lines of each
// supplier, what became of its orders, and how long their codes took. Shown in /metrics and to the
// operator.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/metrics.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "core/health/sms_rate.h"
#include "core/health/supply_counters.h"
#include "store/store.h"

namespace linepool::core {

// Of one supplier, now.
struct SupplierHealth {
  Time last_sms;  // when we received its newest SMS; not set if none is known
  // Nothing while the lines are being counted, which takes seconds where there are millions.
  std::optional<std::int64_t> lines;       // whatever their state
  std::optional<std::int64_t> free_lines;  // online, and not taken by a lease unless shared
  std::optional<std::int64_t> quarantined_lines;
};

// How many SMS a supplier delivered lately, repeated deliveries aside.
struct SmsCounts {
  std::int64_t last_minute = 0;
  std::int64_t last_hour = 0;
  std::int64_t last_half_hour = 0;
  std::int64_t half_hour_before = 0;
};

struct CountryLines {
  CountryId country;
  std::int64_t lines = 0;  // whatever their state
  std::int64_t free = 0;
};

// The number of series is bounded: some per supplier, and one per country that has lines. Apps are
// no label, because there are hundreds. One writer, the event feed; any number of readers. Holds
// sums and no lines: what the store has is counted once, beside the server's work, and every change
// says by how much the sums change, so the order of the two does not matter.
class SupplyHealth final : public FeedListener {
 public:
  // All must outlive this object. Every HTTP supplier gets its counters at once: that nothing has
  // come from it since the start shows as 0.
  SupplyHealth(Metrics& metrics, SupplyCounters& counters, const CatalogueHolder& catalogue)
      : metrics_(metrics), counters_(counters), catalogue_(catalogue) {}

  // Loads the suppliers, and which of the newest kPageRows SMS was whose; call before the first
  // publish.
  void rebuild(const store::Tx& tx);
  // Counts the lines that the store has, a part at a time, until none is left or `go_on` is false.
  // Call once, on any thread, with a snapshot from before the first publish; no gauge shows lines
  // before that.
  void count_lines(
      const store::Tx& tx, const std::function<bool()>& go_on = [] { return true; });
  void on_changes(std::span<const Change> changes) override;

  // Whatever their state; nothing while they are being counted.
  [[nodiscard]] std::optional<std::int64_t> lines_in(CountryId country) const;
  // Empty for an unknown supplier.
  [[nodiscard]] SupplierHealth of(SupplierId supplier) const;
  // Of what has come since the start, and of the newest kPageRows SMS before it.
  [[nodiscard]] SmsCounts sms_of(SupplierId supplier, Time now) const;
  // How many of a supplier's lines in a country are online; nothing while they are being counted.
  [[nodiscard]] std::optional<std::int64_t> online_lines(SupplierId supplier,
                                                         CountryId country) const;
  // "" for an unknown supplier.
  [[nodiscard]] std::string name_of(SupplierId supplier) const;
  // A line that is silent was not quarantined, because too many were.
  void count_held_back(SupplierId supplier);
  // The countries that have lines, by id; nothing while the lines are being counted.
  [[nodiscard]] std::optional<std::vector<CountryLines>> countries() const;

 private:
  struct Seen {
    Time last_sms;
    SmsRate rate;
    LineTally sum;  // below zero until the lines are counted
    std::map<CountryId, std::int64_t> online;
    std::string name;
    Gauge* last_sms_at = nullptr;  // made with the first SMS: a gauge of 0 would be a time
    Gauge* lines = nullptr;        // these three are made when the lines are counted
    Gauge* free = nullptr;
    Gauge* quarantined = nullptr;
    Counter* put_in_quarantine = nullptr;
    Counter* released = nullptr;  // by an SMS
    Counter* held_back = nullptr;
    Counter* code = nullptr;
    Counter* expired = nullptr;
    Counter* cancelled = nullptr;
    Histogram* time_to_code = nullptr;
  };
  struct InCountry {
    LineTally sum;
    Gauge* free = nullptr;
  };

  void apply(const Change& change);
  void apply_supplier(const Supplier& supplier);
  void apply_end(EventKind kind, const LineTally& line);
  void apply_first_sms(const LeaseMessage& received, Time at);
  void apply_sms(const Message& message);
  void apply_switch(const SwitchedLine& line);
  void add(const LineTally& line);
  void show_lines();
  void show(Seen& supplier);
  void show(CountryId id, InCountry& country);
  [[nodiscard]] Seen* seen(SupplierId supplier);

  Metrics& metrics_;
  SupplyCounters& counters_;
  const CatalogueHolder& catalogue_;
  mutable std::mutex mutex_;  // guards everything below
  std::map<SupplierId, Seen> suppliers_;
  std::map<CountryId, InCountry> countries_;
  MessageId newest_sms_;  // older ones that change are not counted again
  bool are_lines_counted_ = false;
};

}  // namespace linepool::core
