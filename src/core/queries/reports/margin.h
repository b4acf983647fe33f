// What the orders and rentals of a stretch of time brought in, cost and came to.
#pragma once

#include <cstddef>
#include <vector>

#include "store/store.h"

namespace linepool::core {

// LeaseTally::supplier is none: these are the sums over all suppliers.
struct MarginRow {
  LeaseTally sum;
  Money cost;  // of the SMS, at what their suppliers take for one now

  [[nodiscard]] Money margin() const { return sum.revenue - cost; }
};

struct SupplierMargin {
  Supplier supplier;
  MarginRow total;  // over all apps, countries and kinds
};

struct Margin {
  Time counted_from;  // all leases since then are counted: `from`, unless there are too many
  std::vector<MarginRow> rows;  // by app, country and kind
  std::vector<SupplierMargin> suppliers;
};

inline constexpr std::int64_t kMarginLeases = 2'000'000;

// The leases begun from `from` on and before `to`, the newest kMarginLeases of them.
Margin margin(const store::Tx& tx, Time from, Time to);

}  // namespace linepool::core
