// The port, continued: operators, their tokens, and the audit log. The rules in tables.h apply here
// too.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/access/audit.h"
#include "domain/access/operator.h"

namespace linepool::store {

class Operators {
 public:
  virtual ~Operators() = default;
  [[nodiscard]] virtual std::optional<Operator> find(OperatorId id) const = 0;
  [[nodiscard]] virtual std::optional<Operator> find_by_name(std::string_view name) const = 0;
  [[nodiscard]] virtual std::vector<Operator> list(OperatorId after, std::size_t max) const = 0;
  virtual OperatorId insert(const Operator& who) = 0;
  virtual void update(const Operator& who) = 0;
};

class OperatorTokens {
 public:
  virtual ~OperatorTokens() = default;
  [[nodiscard]] virtual std::optional<OperatorToken> find(OperatorTokenId id) const = 0;
  // Revoked ones included.
  [[nodiscard]] virtual std::optional<OperatorToken> find_by_hash(const Digest& hash) const = 0;
  // The operator's tokens of that kind that are not revoked.
  [[nodiscard]] virtual std::vector<OperatorToken> of_operator(OperatorId owner, TokenKind kind,
                                                               std::size_t max) const = 0;
  // The same of several operators and of every kind, in order of operator, kind and id.
  [[nodiscard]] virtual std::vector<OperatorToken> of_operators(
      std::span<const OperatorId> owners) const = 0;
  virtual OperatorTokenId insert(const OperatorToken& token) = 0;
  virtual void update(const OperatorToken& token) = 0;
};

// Entries are never changed or removed.
class AuditLog {
 public:
  virtual ~AuditLog() = default;
  [[nodiscard]] virtual std::vector<AuditEntry> list(AuditId after, std::size_t max) const = 0;
  [[nodiscard]] virtual std::optional<AuditEntry> newest() const = 0;
  // Stores the entry with the id after the newest one's and the digest that continues the chain;
  // returns it as stored. Ignores entry.id and entry.digest.
  virtual AuditEntry append(const AuditEntry& entry) = 0;
};

}  // namespace linepool::store
