#include "store_sqlite/tables/ledger.h"

#include <algorithm>
#include <iterator>

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

// With more than this, all cached accounts are dropped after a commit and read again.
constexpr std::size_t kMaxKnownAccounts = 100'000;

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

Account SqliteAccounts::get(AccountId id) const {
  if (remember_) return known(id).account;
  return read_one(find_.query(id), read_account).value_or(Account{id, {}, {}});
}

std::vector<Account> SqliteAccounts::get_all(std::span<const AccountId> ids) const {
  return store::find_each(ids, [this](AccountId id) -> std::optional<Account> {
    if (!remember_) return read_one(find_.query(id), read_account);
    const Known& row = known(id);
    return row.exists ? std::optional<Account>(row.account) : std::nullopt;
  });
}

SqliteAccounts::Known& SqliteAccounts::known(AccountId id) const {
  const auto place = known_.find(id);
  if (place != known_.end()) return place->second;
  const std::optional<Account> stored = read_one(find_.query(id), read_account);
  const Known fresh{stored.value_or(Account{id, {}, {}}), stored.has_value(), false};
  return known_.emplace(id, fresh).first->second;
}

std::vector<Account> SqliteAccounts::list(AccountId after, std::size_t max) const {
  write_changed();
  return read_all(list_.query(after, as_limit(max)), read_account);
}

void SqliteAccounts::put(const Account& account) {
  store::check_row(account);
  writer_.check_writable();
  Known& row = known(account.id);
  undo_log_.push_back(Before{account.id, row});
  if (!row.changed) changed_.push_back(account.id);
  row = Known{account, true, true};
}

// They stay marked as changed: undoing a savepoint reverts what is written here.
void SqliteAccounts::write_changed() const {
  if (changed_.empty()) return;
  writer_.before_write();
  for (const AccountId id : changed_) {
    const Known& row = known_.at(id);
    if (row.changed) put_.run(id, row.account.balance, row.account.held);
  }
}

void SqliteAccounts::undo() {
  // An account whose first change is undone stays in changed_, unmarked, and is skipped.
  for (auto before = undo_log_.rbegin(); before != undo_log_.rend(); ++before) {
    known_.at(before->id) = before->known;
  }
  undo_log_.clear();
}

void SqliteAccounts::before_commit() {
  write_changed();
  for (const AccountId id : changed_) known_.at(id).changed = false;
  changed_.clear();
  undo_log_.clear();
  if (known_.size() > kMaxKnownAccounts) known_.clear();
}

void SqliteAccounts::forget() {
  changed_.clear();
  undo_log_.clear();
  known_.clear();
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
