#include "store_postgres/tables/ledger.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

const Sql kAccounts(select_from<AccountsTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
const Sql kLastTransfer("SELECT coalesce(max(id), 0) FROM transfers");
const Sql kTransfers(select_from<TransfersTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
// From one index each; no transfer is from and to the same account.
const Sql kTransfersOf("(" + select_from<TransfersTable>() +
                       "WHERE from_account = $3 AND id > $1 ORDER BY id LIMIT $2) UNION ALL (" +
                       select_from<TransfersTable>() +
                       "WHERE to_account = $3 AND id > $1 ORDER BY id LIMIT $2)"
                       " ORDER BY id LIMIT $2");

}  // namespace

Account PostgresAccounts::get(AccountId id) const {
  return rows_.find(id).value_or(Account{id, {}, {}});
}

std::vector<Account> PostgresAccounts::get_all(std::span<const AccountId> ids) const {
  return rows_.find_all(store::in_order(ids));
}

std::vector<Account> PostgresAccounts::list(AccountId after, std::size_t max) const {
  return rows_.select(kAccounts, after, as_limit(max));
}

void PostgresAccounts::put(const Account& account) {
  store::check_row(account);
  rows_.put(account);
}

PostgresTransfers::PostgresTransfers(Writer& writer)
    : rows_(writer, 0), ids_(writer, kLastTransfer) {}

std::vector<Transfer> PostgresTransfers::list(std::optional<AccountId> account, TransferId after,
                                              std::size_t max) const {
  if (!account) return rows_.select(kTransfers, after, as_limit(max));
  return rows_.select(kTransfersOf, after, as_limit(max), *account);
}

TransferId PostgresTransfers::insert(const Transfer& transfer) {
  store::check_row(transfer);
  Transfer row = transfer;
  row.id = TransferId{ids_.next()};
  rows_.insert(row);
  return row.id;
}

}  // namespace linepool::store_postgres
