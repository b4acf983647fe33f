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

}  // namespace linepool::core
