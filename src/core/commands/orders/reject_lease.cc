#include "core/commands/orders/reject_lease.h"

#include "core/commands/shared/end_lease.h"
#include "core/queries/sight.h"

namespace linepool::core {

Result<Rejected> execute(Context& context, const RejectLease& command) {
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kUnknownCustomer;
  if (customer->state == CustomerState::kBlocked) return Error::kCustomerBlocked;
  const std::optional<Line> line = tx.lines().find_by_number(command.number);
  if (!line) return Error::kUnknownNumber;
  const std::optional<Lease> lease = tx.leases().newest(
      command.customer, line->id, command.app.value_or(AppId{}), LeaseKind::kTemporary);
  if (!lease) return Error::kUnknownNumber;
  if (!sees(tx, command.by, *lease)) return Error::kUnknownNumber;
  if (command.country && lease->country != *command.country) return Error::kUnknownNumber;
  if (const Status allowed = check_reject(*lease, context.now); !allowed) {
    return allowed.refusal();
  }
  end_lease_now(context, *lease, LeaseState::kRejected);
  return Rejected{lease->id};
}

}  // namespace linepool::core
