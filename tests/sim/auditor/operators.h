// The auditor's view of operators, their tokens, and the audit log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/command.h"

namespace linepool::sim {

struct PlainOperator {
  std::string name;
  Role role = Role::kAuditor;
  bool blocked = false;
  std::string password;
  std::optional<core::Invitation> invitation;
};

struct PlainToken {
  OperatorId owner;
  std::string label;
  Digest hash{};
  bool revoked = false;
};

struct PlainEntry {
  Time at;
  AuditFact fact;
};

// Each apply() says the refusal that it expects, or takes the effect.
class PlainOperators {
 public:
  std::optional<Error> apply(const core::AddOperator& c, Time now);
  std::optional<Error> apply(const core::ChangeOperator& c, Time now);
  std::optional<Error> apply(const core::InviteOperator& c, Time now);
  std::optional<Error> apply(const core::AcceptInvitation& c, Time now);
  std::optional<Error> apply(const core::CreateOperatorToken& c, Time now);
  std::optional<Error> apply(const core::RevokeOperatorToken& c, Time now);
  std::optional<Error> apply(const core::AppendAudit& c, Time now);

  // "" if the store holds the same.
  [[nodiscard]] std::string compare(const store::Tx& tx) const;

  [[nodiscard]] const std::vector<PlainOperator>& all() const { return operators_; }
  [[nodiscard]] const std::vector<PlainToken>& tokens() const { return tokens_; }

 private:
  [[nodiscard]] PlainOperator* find(OperatorId id);
  [[nodiscard]] std::string compare_tokens(const store::Tx& tx, OperatorId owner) const;
  [[nodiscard]] std::string compare_entries(const store::Tx& tx) const;

  std::vector<PlainOperator> operators_;  // by id, from 1
  std::vector<PlainToken> tokens_;        // by id, from 1
  std::vector<PlainEntry> entries_;       // by id, from 1
};

}  // namespace linepool::sim
