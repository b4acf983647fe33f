#include "store_postgres/tables/ledger.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

const Sql kAccounts(select_from<AccountsTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");

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

}  // namespace linepool::store_postgres
