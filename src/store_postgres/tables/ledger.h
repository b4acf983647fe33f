// Accounts and transfers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "store/ledger_tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct AccountsTable {
  using Row = Account;
  using Key = AccountId;
  static constexpr const char* kName = "accounts";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("balance", row.balance);
    visit("held", row.held);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresAccounts final : public store::Accounts {
 public:
  explicit PostgresAccounts(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] Account get(AccountId id) const override;
  [[nodiscard]] std::vector<Account> get_all(std::span<const AccountId> ids) const override;
  [[nodiscard]] std::vector<Account> list(AccountId after, std::size_t max) const override;
  void put(const Account& account) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;
  StoredRows<AccountsTable> rows_;
};

struct TransfersTable {
  using Row = Transfer;
  using Key = TransferId;
  static constexpr const char* kName = "transfers";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("at", row.at);
    visit("from_account", row.from);
    visit("to_account", row.to);
    visit("amount", row.amount);
    visit("kind", row.kind);
    visit("lease", row.lease);
    visit("message", row.message);
    visit("reference", row.reference);
    visit("actor", row.actor);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresTransfers final : public store::Transfers {
 public:
  explicit PostgresTransfers(Writer& writer);
  [[nodiscard]] std::vector<Transfer> list(std::optional<AccountId> account, TransferId after,
                                           std::size_t max) const override;
  TransferId insert(const Transfer& transfer) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&rows_, &ids_}; }

 private:
  StoredRows<TransfersTable> rows_;
  RowIds ids_;
};

}  // namespace linepool::store_postgres
