// Accounts and transfers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store_overlay/row_cache.h"
#include "store_sqlite/tables/row_ids.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the accounts it has touched and writes each changed one once, before the
// commit: a batch moves money on the same few accounts hundreds of times.
class SqliteAccounts final : public store::Accounts, public Participant {
 public:
  SqliteAccounts(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  [[nodiscard]] Account get(AccountId id) const override;
  [[nodiscard]] std::vector<Account> get_all(std::span<const AccountId> ids) const override;
  [[nodiscard]] std::vector<Account> list(AccountId after, std::size_t max) const override;
  void put(const Account& account) override;

  void mark() override { cache_.mark(); }
  void undo() override { cache_.undo(); }
  void before_commit() override;
  void forget() override { cache_.forget(); }

 private:
  [[nodiscard]] std::optional<Account> stored(AccountId id) const;
  [[nodiscard]] std::optional<Account> known(AccountId id) const;
  void write_changed() const;

  Writer& writer_;
  const bool remember_;
  mutable store_overlay::RowCache<AccountId, std::optional<Account>> cache_{100'000};
  mutable Statement find_{writer_.db(), sql::kAccountFind};
  mutable Statement list_{writer_.db(), sql::kAccountList};
  mutable Statement put_{writer_.db(), sql::kAccountPut};
};

class SqliteTransfers final : public store::Transfers, public Participant {
 public:
  explicit SqliteTransfers(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::vector<Transfer> list(std::optional<AccountId> account, TransferId after,
                                           std::size_t max) const override;
  TransferId insert(const Transfer& transfer) override;

  void mark() override { ids_.mark(); }
  void flush() override { flush_all(); }
  void undo() override;
  void forget() override;

 private:
  void flush_all() const;

  Writer& writer_;
  RowIds ids_{writer_.db(), sql::kTransferLastId};
  mutable std::vector<Transfer> waiting_;
  mutable Statement list_{writer_.db(), sql::kTransferList};
  mutable Statement from_{writer_.db(), sql::kTransferFrom};
  mutable Statement to_{writer_.db(), sql::kTransferTo};
  mutable Statement insert_{writer_.db(), sql::kTransferInsert};
};

}  // namespace linepool::store_sqlite
