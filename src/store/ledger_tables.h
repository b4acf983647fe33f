// The port, continued: money. The rules in tables.h apply here too.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "domain/ledger.h"
#include "store/failure.h"

namespace linepool::store {

class Accounts {
 public:
  virtual ~Accounts() = default;
  // An account that was never written is empty.
  [[nodiscard]] virtual Account get(AccountId id) const = 0;
  // Those that were ever written, like find_all().
  [[nodiscard]] virtual std::vector<Account> get_all(std::span<const AccountId> ids) const = 0;
  [[nodiscard]] virtual std::vector<Account> list(AccountId after, std::size_t max) const = 0;
  virtual void put(const Account& account) = 0;
};

class Transfers {
 public:
  virtual ~Transfers() = default;
  // All transfers, or those from or to `account`.
  [[nodiscard]] virtual std::vector<Transfer> list(std::optional<AccountId> account,
                                                   TransferId after, std::size_t max) const = 0;
  virtual TransferId insert(const Transfer& transfer) = 0;
};

}  // namespace linepool::store
