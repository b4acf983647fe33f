#include "store_memory/ledger.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {

Account MemoryAccounts::get(AccountId id) const {
  const auto found = session_.read->accounts.find(id);
  return found == session_.read->accounts.end() ? Account{id, {}, {}} : found->second;
}

std::vector<Account> MemoryAccounts::get_all(std::span<const AccountId> ids) const {
  const auto& accounts = session_.read->accounts;
  return store::find_each(ids, [&accounts](AccountId id) {
    const auto found = accounts.find(id);
    return found == accounts.end() ? std::nullopt : std::optional<Account>(found->second);
  });
}

std::vector<Account> MemoryAccounts::list(AccountId after, std::size_t max) const {
  const auto& accounts = session_.read->accounts;
  std::vector<Account> out;
  for (auto i = accounts.upper_bound(after); i != accounts.end() && out.size() < max; ++i) {
    out.push_back(i->second);
  }
  return out;
}

void MemoryAccounts::put(const Account& account) {
  store::check_row(account);
  session_.change([&](State& state) {
    const auto [place, is_new] = state.accounts.try_emplace(account.id, account);
    session_.log->emplace_back(
        AccountPut{account.id, is_new ? std::nullopt : std::optional(place->second)});
    place->second = account;
  });
}

std::vector<Transfer> MemoryTransfers::list(std::optional<AccountId> account, TransferId after,
                                            std::size_t max) const {
  const auto& table = session_.read->transfers;
  if (!account) return page(table, after, max);
  const auto& index = table.index().by_account;
  std::vector<Transfer> out;
  for (auto i = index.upper_bound({*account, after});
       i != index.end() && i->first == *account && out.size() < max; ++i) {
    out.push_back(table.at(i->second));
  }
  return out;
}

TransferId MemoryTransfers::insert(const Transfer& transfer) {
  store::check_row(transfer);
  return session_.change([&](State& state) {
    const TransferId id = state.transfers.insert(transfer);
    session_.log->emplace_back(Inserted<Transfer>{});
    return id;
  });
}

}  // namespace linepool::store_memory
