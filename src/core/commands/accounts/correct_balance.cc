#include "core/commands/accounts/correct_balance.h"

#include "base/limits.h"
#include "core/commands/shared/move_money.h"

namespace linepool::core {
namespace {

Status check_amount(const Context& context, const CorrectBalance& command) {
  if (command.amount.is_zero()) {
    return Refusal(Error::kInvalidParameter, "The amount must not be zero.");
  }
  if (command.amount.is_positive()) return check_paid_in(context, command.amount);
  const Account account = std::as_const(context.tx).accounts().get(account_of(command.customer));
  // account.available() is not negative, so that the sum does not overflow.
  if (!(account.available() + command.amount).is_negative()) return Nothing{};
  return Refusal(Error::kConflict, "Only " + account.available().to_string() +
                                       " is available; the rest is spent or held for orders.");
}

}  // namespace

Result<CustomerReply> execute(Context& context, const CorrectBalance& command) {
  CHECK(!command.reason.empty() && command.reason.size() <= limits::kNameBytes);
  CHECK(command.actor.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kNotFound;
  if (const Status fits = check_amount(context, command); !fits) return fits.refusal();

  Transfer transfer;
  transfer.kind = TransferKind::kCorrection;
  transfer.reference = command.reason;
  transfer.actor = command.actor;
  move_by_hand(context, command.customer, command.amount, transfer, EventKind::kBalanceCorrected);
  return CustomerReply{*customer, tx.accounts().get(account_of(command.customer))};
}

}  // namespace linepool::core
