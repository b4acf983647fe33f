#include "core/commands/orders/next_code.h"

#include "core/commands/shared/own_lease.h"

namespace linepool::core {

Result<Leased> execute(Context& context, const NextCode& command) {
  Result<Lease> found = own_order(context, command.customer, command.lease, command.by);
  if (!found) return found.refusal();
  Lease& lease = *found;
  if (!lease.is_live()) return Refusal(Error::kConflict, "The order has ended.");
  if (lease.state == LeaseState::kWaiting) {
    return Refusal(Error::kConflict, "The order is still waiting for its first code.");
  }
  await_next(context, lease);
  return Leased{lease, {}, false};
}

}  // namespace linepool::core
