#include "core/commands/shared/move_money.h"

namespace linepool::core {

void move_money(Context& context, Transfer transfer) {
  store::Tx& tx = context.tx;
  CHECK(!transfer.at.is_set(), "money moves now");
  transfer.at = context.now;
  Account from = tx.accounts().get(transfer.from);
  Account to = tx.accounts().get(transfer.to);
  apply(transfer, from, to);
  tx.accounts().put(from);
  tx.accounts().put(to);
  tx.transfers().insert(transfer);
}

Status check_paid_in(const Context& context, Money amount) {
  CHECK(amount.is_positive());
  const Money paid_in = Money{} - std::as_const(context.tx).accounts().get(kCashAccount).balance;
  if (checked_add(paid_in, amount)) return Nothing{};
  return Refusal(Error::kInvalidParameter, "The amount is larger than the ledger can hold.");
}

}  // namespace linepool::core
