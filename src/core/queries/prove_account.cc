#include "core/queries/prove_account.h"

#include "base/limits.h"
#include "core/queries/live_orders.h"
#include "store/each_row.h"

namespace linepool::core {
namespace {

Money held_by_leases(const store::Tx& tx, CustomerId customer) {
  Money held;
  const LeaseId oldest = oldest_live_order(tx);
  if (oldest.is_none()) return held;
  LeaseId before;
  for (;;) {
    const auto page = tx.leases().history(customer, before, limits::kPageRows);
    for (const Lease& lease : page) {
      if (lease.id < oldest) return held;
      if (lease.is_live() && lease.state == LeaseState::kWaiting) held += lease.price;
    }
    if (page.size() < limits::kPageRows) return held;
    before = page.back().id;
  }
}

}  // namespace

AccountProof prove_account(const store::Tx& tx, CustomerId customer) {
  const AccountId id = account_of(customer);
  const Account account = tx.accounts().get(id);
  AccountProof proof;
  proof.balance = account.balance;
  proof.held = account.held;
  store::each_row<TransferId>(
      [&](auto after, auto max) { return tx.transfers().list(id, after, max); },
      [&](const Transfer& transfer) {
        ++proof.transfers;
        if (transfer.to == id) proof.recomputed_balance += transfer.amount;
        if (transfer.from == id) proof.recomputed_balance -= transfer.amount;
      });
  proof.recomputed_held = held_by_leases(tx, customer);
  return proof;
}

}  // namespace linepool::core
