// Operators, their tokens, and the audit log.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/operator_tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryOperators final : public store::Operators {
 public:
  explicit MemoryOperators(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Operator> find(OperatorId id) const override;
  [[nodiscard]] std::optional<Operator> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Operator> list(OperatorId after, std::size_t max) const override;
  OperatorId insert(const Operator& who) override;
  void update(const Operator& who) override;

 private:
  Session& session_;
};

class MemoryOperatorTokens final : public store::OperatorTokens {
 public:
  explicit MemoryOperatorTokens(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<OperatorToken> find(OperatorTokenId id) const override;
  [[nodiscard]] std::optional<OperatorToken> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operator(OperatorId owner, TokenKind kind,
                                                       std::size_t max) const override;
  [[nodiscard]] std::vector<OperatorToken> of_operators(
      std::span<const OperatorId> owners) const override;
  OperatorTokenId insert(const OperatorToken& token) override;
  void update(const OperatorToken& token) override;

 private:
  Session& session_;
};

class MemoryAuditLog final : public store::AuditLog {
 public:
  explicit MemoryAuditLog(Session& session) : session_(session) {}
  [[nodiscard]] std::vector<AuditEntry> list(AuditId after, std::size_t max) const override;
  [[nodiscard]] std::optional<AuditEntry> newest() const override;
  AuditEntry append(const AuditEntry& entry) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
