// The auditor's view of operators, their tokens, and the audit log.
#pragma once

#include <cstdint>
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
  std::string secret;           // of the authenticator app
  std::int64_t used_until = 0;  // its newest step that was shown
  std::vector<Digest> recovery;

  [[nodiscard]] bool may_sign_in() const { return !blocked && !password.empty(); }
};

struct PlainToken {
  OperatorId owner;
  std::string label;
  Digest hash{};
  bool revoked = false;
  bool is_session = false;
  Time ends;  // of a session
};

struct PlainEntry {
  Time at;
  AuditFact fact;
};

// The refusal that a command is expected to meet, or how many events it leaves.
struct Judgement {
  Judgement(Error refused) : refusal(refused), events(0) {}  // NOLINT(google-explicit-constructor)
  explicit Judgement(std::size_t left) : events(left) {}

  std::optional<Error> refusal;
  std::size_t events;
};

// Each apply() says the refusal that it expects, or takes the effect.
class PlainOperators {
 public:
  Judgement apply(const core::AddOperator& c, Time now);
  Judgement apply(const core::ChangeOperator& c, Time now);
  Judgement apply(const core::InviteOperator& c, Time now);
  Judgement apply(const core::AcceptInvitation& c, Time now);
  Judgement apply(const core::StartOperatorSession& c, Time now);
  Judgement apply(const core::ExtendOperatorSession& c, Time now);
  Judgement apply(const core::EndOperatorSessions& c, Time now);
  Judgement apply(const core::SetOperatorPassword& c, Time now);
  Judgement apply(const core::ProveOperator& c, Time now);
  Judgement apply(const core::ReplaceAuthenticator& c, Time now);
  Judgement apply(const core::CreateOperatorToken& c, Time now);
  Judgement apply(const core::RevokeOperatorToken& c, Time now);
  Judgement apply(const core::AppendAudit& c, Time now);

  // "" if the store holds the same.
  [[nodiscard]] std::string compare(const store::Tx& tx) const;

  [[nodiscard]] const std::vector<PlainOperator>& all() const { return operators_; }
  [[nodiscard]] const std::vector<PlainToken>& tokens() const { return tokens_; }

 private:
  [[nodiscard]] PlainOperator* find(OperatorId id);
  [[nodiscard]] PlainToken* session(OperatorTokenId id);
  [[nodiscard]] bool is_known(const Digest& hash) const;
  // The sessions of the operator that were not ended, oldest first.
  [[nodiscard]] std::vector<PlainToken*> open_sessions(OperatorId owner);
  // How many events that leaves.
  std::size_t end_sessions(OperatorId owner, const PlainToken* except);
  std::size_t start_session(OperatorId owner, const core::NewSession& session, Time now);
  [[nodiscard]] std::string compare_tokens(const store::Tx& tx, OperatorId owner) const;
  [[nodiscard]] std::string compare_entries(const store::Tx& tx) const;

  std::vector<PlainOperator> operators_;  // by id, from 1
  std::vector<PlainToken> tokens_;        // by id, from 1
  std::vector<PlainEntry> entries_;       // by id, from 1
};

}  // namespace linepool::sim
