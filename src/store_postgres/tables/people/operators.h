// Operators and their tokens.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/operator_tables.h"
#include "store_postgres/tables/people/second_factor.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct OperatorsTable {
  using Row = Operator;
  using Key = OperatorId;
  static constexpr const char* kName = "operators";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("name", row.name);
    visit("role", row.role);
    visit("state", row.state);
    visit("password", row.password);
    visit("invitation", row.invitation);
    visit("invited_until", row.invited_until);
    visit("created_at", row.created_at);
    visit_second(visit, row.second);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresOperators final : public store::Operators {
 public:
  explicit PostgresOperators(Writer& writer);
  [[nodiscard]] std::optional<Operator> find(OperatorId id) const override;
  [[nodiscard]] std::optional<Operator> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Operator> list(OperatorId after, std::size_t max) const override;
  OperatorId insert(const Operator& who) override;
  void update(const Operator& who) override;

  // Of the rows, for the tables that refer to them.
  [[nodiscard]] Participant& participant() { return rows_; }
  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &rows_}; }

 private:
  RowIds ids_;
  StoredRows<OperatorsTable> rows_;
};

struct OperatorTokensTable {
  using Row = OperatorToken;
  using Key = OperatorTokenId;
  static constexpr const char* kName = "operator_tokens";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("operator", row.owner);
    visit("label", row.label);
    visit("hash", row.hash);
    visit("created_at", row.created_at);
    visit("revoked_at", row.revoked_at);
    visit("kind", row.kind);
    visit("expires_at", row.expires_at);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresOperatorTokens final : public store::OperatorTokens {
 public:
  PostgresOperatorTokens(Writer& writer, Participant& operators);
  [[nodiscard]] std::optional<OperatorToken> find(OperatorTokenId id) const override;
  [[nodiscard]] std::optional<OperatorToken> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operator(OperatorId owner, TokenKind kind,
                                                       std::size_t max) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operators(
      std::span<const OperatorId> owners) const override;
  OperatorTokenId insert(const OperatorToken& token) override;
  void update(const OperatorToken& token) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &rows_}; }

 private:
  RowIds ids_;
  StoredRows<OperatorTokensTable> rows_;
};

}  // namespace linepool::store_postgres
