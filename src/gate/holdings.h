// What each customer holds: live orders and rentals, in all and by country. Counted as changes are
// committed, and what is on its way counts too, so that many requests at once take no more than one
// after another.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <unordered_map>

#include "base/ids.h"
#include "core/engine/feed.h"
#include "core/health/supply_health.h"
#include "store/store.h"

namespace linepool::gate {

// 0: no limit.
struct HoldingLimits {
  std::int64_t live_leases = 0;
  std::int64_t share_percent = 0;  // of the lines of a country, at least one line
};

class Holdings final : public core::FeedListener {
 public:
  // `supply` says how many lines a country has, and must outlive this object; null: nobody does.
  Holdings(const HoldingLimits& limits, const core::SupplyHealth* supply)
      : limits_(limits), supply_(supply) {}

  // Call before the first change.
  void rebuild(const store::Tx& tx);
  void on_changes(std::span<const core::Change> changes) override;

  // Whether the customer may take one more there; then it counts until settle(). No country: only
  // the limit for all of them.
  enum class Verdict : std::uint8_t { kTaken, kTooManyLive, kTooLargeShare };
  [[nodiscard]] Verdict take(CustomerId customer, CountryId country);
  // The request is over: a lease that was made counts by its change.
  void settle(CustomerId customer, CountryId country);

 private:
  // Live ones, and those on their way.
  struct Held {
    std::int64_t all = 0;
    std::map<CountryId, std::int64_t> by_country;
  };
  void add(CustomerId customer, CountryId country, std::int64_t count);
  [[nodiscard]] bool is_limited() const {
    return limits_.live_leases > 0 || limits_.share_percent > 0;
  }

  const HoldingLimits limits_;
  const core::SupplyHealth* const supply_;
  std::mutex mutex_;                           // guards what follows
  std::unordered_map<CustomerId, Held> held_;  // nobody who holds nothing
};

}  // namespace linepool::gate
