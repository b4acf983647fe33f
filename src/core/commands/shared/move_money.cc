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

void move_by_hand(Context& context, CustomerId customer, Money amount, Transfer transfer,
                  EventKind event) {
  CHECK(!amount.is_zero());
  const AccountId own = account_of(customer);
  const bool adds = amount.is_positive();
  transfer.from = adds ? kCashAccount : own;
  transfer.to = adds ? own : kCashAccount;
  transfer.amount = adds ? amount : -amount;
  move_money(context, std::move(transfer));

  Event told;
  told.customer = customer;
  told.kind = event;
  told.amount = amount;
  context.emit(told, std::monostate{});
}

Status check_paid_in(const Context& context, Money amount) {
  CHECK(amount.is_positive());
  const Money paid_in = Money{} - std::as_const(context.tx).accounts().get(kCashAccount).balance;
  if (checked_add(paid_in, amount)) return Nothing{};
  return Refusal(Error::kInvalidParameter, "The amount is larger than the ledger can hold.");
}

}  // namespace linepool::core
