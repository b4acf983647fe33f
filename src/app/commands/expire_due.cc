#include "app/commands/expire_due.h"

#include "app/commands/end_lease.h"
#include "app/commands/rental.h"

namespace linepool::app {

Result<Expired> execute(Context& context, const ExpireDue& command) {
  CHECK(command.max > 0 && command.max <= limits::kExpirePerCommand);
  const std::vector<Lease> due = context.tx.leases().due(context.now, command.max);
  for (const Lease& lease : due) {
    if (lease.is_rental()) {
      end_period(context, lease);
    } else {
      end_lease_now(context, lease, LeaseState::kExpired);
    }
  }
  return Expired{due.size(), due.size() == command.max};
}

}  // namespace linepool::app
