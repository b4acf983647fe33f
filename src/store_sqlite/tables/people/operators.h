// Operators, their tokens, and the audit log: read and written at the pace of people, so nothing is
// cached.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/operator_tables.h"
#include "store_sqlite/files/sql_operators.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteOperators final : public store::Operators {
 public:
  explicit SqliteOperators(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Operator> find(OperatorId id) const override;
  [[nodiscard]] std::optional<Operator> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Operator> list(OperatorId after, std::size_t max) const override;
  OperatorId insert(const Operator& who) override;
  void update(const Operator& who) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kOperatorFind};
  mutable Statement by_name_{writer_.db(), sql::kOperatorByName};
  mutable Statement list_{writer_.db(), sql::kOperatorList};
  Statement insert_{writer_.db(), sql::kOperatorInsert};
  Statement update_{writer_.db(), sql::kOperatorUpdate};
};

class SqliteOperatorTokens final : public store::OperatorTokens {
 public:
  explicit SqliteOperatorTokens(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<OperatorToken> find(OperatorTokenId id) const override;
  [[nodiscard]] std::optional<OperatorToken> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operator(OperatorId owner, TokenKind kind,
                                                       std::size_t max) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operators(
      std::span<const OperatorId> owners) const override;
  OperatorTokenId insert(const OperatorToken& token) override;
  void update(const OperatorToken& token) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kOperatorTokenFind};
  mutable Statement by_hash_{writer_.db(), sql::kOperatorTokenByHash};
  mutable Statement of_operator_{writer_.db(), sql::kOperatorTokensOf};
  mutable Statement all_of_{writer_.db(), sql::kOperatorTokensAllOf};
  Statement insert_{writer_.db(), sql::kOperatorTokenInsert};
  Statement update_{writer_.db(), sql::kOperatorTokenUpdate};
};

class SqliteAuditLog final : public store::AuditLog {
 public:
  explicit SqliteAuditLog(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::vector<AuditEntry> list(AuditId after, std::size_t max) const override;
  [[nodiscard]] std::optional<AuditEntry> newest() const override;
  AuditEntry append(const AuditEntry& entry) override;

 private:
  Writer& writer_;
  mutable Statement list_{writer_.db(), sql::kAuditList};
  mutable Statement newest_{writer_.db(), sql::kAuditNewest};
  Statement append_{writer_.db(), sql::kAuditAppend};
};

}  // namespace linepool::store_sqlite
