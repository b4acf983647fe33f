#include "store_sqlite/tables/ledger.h"

#include <algorithm>
#include <iterator>

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

Account read_account(const Rows& rows) {
  return Account{rows.id<AccountId>(0), rows.money(1), rows.money(2)};
}

Transfer read_transfer(const Rows& rows) {
  Transfer transfer;
  transfer.id = rows.id<TransferId>(0);
  transfer.at = rows.time(1);
  transfer.from = rows.id<AccountId>(2);
  transfer.to = rows.id<AccountId>(3);
  transfer.amount = rows.money(4);
  transfer.kind = rows.enumerator<TransferKind>(5);
  transfer.lease = rows.id<LeaseId>(6);
  transfer.message = rows.id<MessageId>(7);
  transfer.reference = rows.text(8);
  transfer.actor = rows.text(9);
  return transfer;
}

}  // namespace

std::optional<Account> SqliteAccounts::stored(AccountId id) const {
  return read_one(find_.query(id), read_account);
}

std::optional<Account> SqliteAccounts::known(AccountId id) const {
  if (!remember_) return stored(id);
  return cache_.get(id, [this](AccountId missing) { return stored(missing); });
}

Account SqliteAccounts::get(AccountId id) const {
  return known(id).value_or(Account{id, {}, {}});
}

std::vector<Account> SqliteAccounts::get_all(std::span<const AccountId> ids) const {
  return store::find_each(ids, [this](AccountId id) { return known(id); });
}

std::vector<Account> SqliteAccounts::list(AccountId after, std::size_t max) const {
  write_changed();
  return read_all(list_.query(after, as_limit(max)), read_account);
}

void SqliteAccounts::put(const Account& account) {
  store::check_row(account);
  writer_.check_writable();
  cache_.put(account.id, account, [this](AccountId missing) { return stored(missing); });
}

void SqliteAccounts::write_changed() const {
  if (!cache_.has_changed()) return;
  writer_.before_write();
  cache_.write_changed([this](AccountId id, const std::optional<Account>& account) {
    put_.run(id, account->balance, account->held);
  });
}

void SqliteAccounts::before_commit() {
  write_changed();
  cache_.settle();
}

std::vector<Transfer> SqliteTransfers::list(std::optional<AccountId> account, TransferId after,
                                            std::size_t max) const {
  flush_all();
  const std::int64_t limit = as_limit(max);
  if (!account) return read_all(list_.query(after, limit), read_transfer);
  const auto from = read_all(from_.query(after, limit, *account), read_transfer);
  const auto to = read_all(to_.query(after, limit, *account), read_transfer);
  std::vector<Transfer> both;
  std::set_union(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(both),
                 [](const Transfer& a, const Transfer& b) { return a.id < b.id; });
  if (both.size() > max) both.resize(max);
  return both;
}

TransferId SqliteTransfers::insert(const Transfer& transfer) {
  store::check_row(transfer);
  writer_.check_writable();
  const TransferId id{ids_.next()};
  waiting_.push_back(transfer);
  waiting_.back().id = id;
  return id;
}

void SqliteTransfers::flush_all() const {
  if (waiting_.empty()) return;
  writer_.before_write();
  for (const Transfer& t : waiting_) {
    insert_.run(t.id, t.at, t.from, t.to, t.amount, t.kind, t.lease, t.message, t.reference,
                t.actor);
  }
  waiting_.clear();
}

void SqliteTransfers::undo() {
  waiting_.clear();
  ids_.undo();
}

void SqliteTransfers::forget() {
  waiting_.clear();
  ids_.forget();
}

}  // namespace linepool::store_sqlite
