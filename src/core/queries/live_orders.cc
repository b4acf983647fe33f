#include "core/queries/live_orders.h"

#include "base/limits.h"

namespace linepool::core {

LeaseId oldest_live_order(const store::Tx& tx) {
  LeaseId after;
  for (;;) {
    const std::vector<Lease> page = tx.leases().live(after, limits::kPageRows);
    for (const Lease& lease : page) {
      if (!lease.is_rental()) return lease.id;
    }
    if (page.size() < limits::kPageRows) return LeaseId{};
    after = page.back().id;
  }
}

}  // namespace linepool::core
