#include "core/commands/accounts/top_up.h"

#include "base/limits.h"
#include "core/commands/shared/move_money.h"

namespace linepool::core {

Result<CustomerReply> execute(Context& context, const TopUp& command) {
  CHECK(command.reference.size() <= limits::kNameBytes);
  CHECK(command.actor.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kNotFound;
  if (command.amount <= Money{}) {
    return Refusal(Error::kInvalidParameter, "The amount must be more than zero.");
  }
  if (const Status fits = check_paid_in(context, command.amount); !fits) return fits.refusal();
  Transfer transfer;
  transfer.kind = TransferKind::kTopUp;
  transfer.reference = command.reference;
  transfer.actor = command.actor;
  move_by_hand(context, command.customer, command.amount, transfer, EventKind::kToppedUp);
  return CustomerReply{*customer, tx.accounts().get(account_of(command.customer))};
}

}  // namespace linepool::core
