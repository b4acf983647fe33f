// What a customer's orders came to in a window of time: how many, how many of them got a code, and
// how soon.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/limits.h"
#include "core/queries/sight.h"
#include "store/store.h"

namespace linepool::core {

// The orders begun from `from` on and before `to`.
struct UsageQuestion {
  CustomerId customer;
  Sight sight = {};
  Time from;
  Time to;
  Duration step;                                  // of the series
  std::size_t max_orders = limits::kUsageOrders;  // the newest that are looked at, of any time
};

// An order has a code once an SMS came before its end, which is also when it is charged. It has
// ended without one if it expired or was cancelled. Until one of the two it is undecided: neither a
// success nor a failure.
struct UsageFigures {
  std::size_t orders = 0;
  std::size_t with_code = 0;
  std::size_t without_code = 0;
  // From the order to its first SMS; nothing if no order has a code.
  std::optional<Duration> p50;
  std::optional<Duration> p95;

  [[nodiscard]] std::size_t decided() const { return with_code + without_code; }
  [[nodiscard]] std::size_t undecided() const { return orders - decided(); }
};

struct UsageSlot {
  Time start;
  std::size_t orders = 0;  // begun in this slot
  std::size_t codes = 0;   // how many of those have a code
};

struct AppUsage {
  AppId app;
  UsageFigures figures;
};

struct Usage {
  // All of the window's orders since then are counted, and no others: `from`, unless the window
  // goes back further than `max_orders`.
  Time counted_from;
  UsageFigures total;
  std::vector<UsageSlot> series;  // the first begins at `from`, the last may be cut short by `to`
  std::vector<AppUsage> apps;     // most used first, at most kUsageApps
  std::size_t apps_left_out = 0;
};

Usage usage(const store::Tx& tx, const UsageQuestion& question);

// From orders to their first SMS, read for many orders at once. If there are more SMS than one, one
// that waited in the bin counts from when it was received.
class TimesToCode {
 public:
  // Passes over orders without a code.
  TimesToCode(const store::Tx& tx, std::span<const Lease> orders);
  // Of one of these orders, which has a code.
  [[nodiscard]] Duration of(const Lease& order) const;

 private:
  std::vector<Message> oldest_;  // in order of lease, of those with several
};

// The smallest value of the sample that at least `percent` of it do not exceed (nearest rank).
// Reorders the sample, which is not empty.
Duration percentile(std::vector<Duration>& sample, std::size_t percent);

}  // namespace linepool::core
