// Accounts and transfers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryAccounts final : public store::Accounts {
 public:
  explicit MemoryAccounts(Session& session) : session_(session) {}
  [[nodiscard]] Account get(AccountId id) const override;
  [[nodiscard]] std::vector<Account> get_all(std::span<const AccountId> ids) const override;
  [[nodiscard]] std::vector<Account> list(AccountId after, std::size_t max) const override;
  void put(const Account& account) override;

 private:
  Session& session_;
};

class MemoryTransfers final : public store::Transfers {
 public:
  explicit MemoryTransfers(Session& session) : session_(session) {}
  [[nodiscard]] std::vector<Transfer> list(std::optional<AccountId> account, TransferId after,
                                           std::size_t max) const override;
  TransferId insert(const Transfer& transfer) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
