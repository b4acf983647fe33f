#include "core/commands/operators/operator_sessions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/operators/operator_rows.h"

namespace linepool::core {
namespace {

// The digest of the new session is not known yet.
OperatorToken start_session(Context& context, const Operator& who, const NewSession& session) {
  CHECK(session.label.size() <= limits::kNameBytes && session.ends.is_set());
  store::OperatorTokens& tokens = context.tx.operator_tokens();
  const std::vector<OperatorToken> others =
      tokens.of_operator(who.id, TokenKind::kSession, kSessionsPerOperator);
  for (std::size_t i = 0; i < others.size(); ++i) {
    // Ids ascend, so the first one is the oldest.
    const bool is_beyond = i == 0 && others.size() == kSessionsPerOperator;
    if (is_beyond || !others[i].is_valid(context.now)) revoke_token(context, others[i]);
  }
  OperatorToken token;
  token.owner = who.id;
  token.label = session.label;
  token.hash = session.hash;
  token.created_at = context.now;
  token.kind = TokenKind::kSession;
  token.expires_at = session.ends;
  token.id = tokens.insert(token);
  emit_token(context, token);
  return token;
}

bool is_known(const Context& context, const NewSession& session) {
  return context.tx.operator_tokens().find_by_hash(session.hash).has_value();
}

// The operator, if `password` is still the hash of the password to sign in with.
Result<Operator> with_password(const Context& context, OperatorId id, const std::string& password) {
  CHECK(!password.empty());
  std::optional<Operator> who = context.tx.operators().find(id);
  if (!who) return Error::kNotFound;
  if (who->state != OperatorState::kActive || who->password != password) {
    return Refusal(Error::kConflict, "The password has just been changed; sign in again.");
  }
  return *std::move(who);
}

OperatorSessionReply signed_in(Context& context, Operator who, const NewSession& session) {
  update_operator(context, who);
  OperatorToken token = start_session(context, who, session);
  return {std::move(who), std::move(token)};
}

}  // namespace

Result<OperatorSessionReply> execute(Context& context, const AcceptInvitation& command) {
  CHECK(!command.password.empty() && command.second.is_on());
  CHECK(command.second.recovery.size() <= limits::kRecoveryCodes);
  std::vector<Operator> all = context.tx.operators().list(OperatorId{}, kOperatorsMost);
  const auto who = std::find_if(all.begin(), all.end(), [&](const Operator& one) {
    return one.is_invited() && one.invitation == command.invitation;
  });
  if (who == all.end() || context.now >= who->invited_until) return Error::kNotFound;
  if (is_known(context, command.session)) return Error::kConflict;
  who->password = command.password;
  who->second = command.second;
  who->state = OperatorState::kActive;
  close_invitation(*who);
  return signed_in(context, std::move(*who), command.session);
}

Result<OperatorSessionReply> execute(Context& context, const StartOperatorSession& command) {
  Result<Operator> who = with_password(context, command.who, command.password);
  if (!who) return who.refusal();
  if (is_known(context, command.session)) return Error::kConflict;
  if (const Status proven = use_proof(who->second, command.second); !proven) {
    return proven.refusal();
  }
  return signed_in(context, std::move(who).value(), command.session);
}

Result<OperatorSessionReply> execute(Context& context, const ExtendOperatorSession& command) {
  std::optional<OperatorToken> session = context.tx.operator_tokens().find(command.session);
  if (!session || !session->is_session() || !session->is_valid(context.now)) {
    return Error::kNotFound;
  }
  std::optional<Operator> who = context.tx.operators().find(session->owner);
  CHECK(who, "a session has its operator");
  if (command.ends > session->expires_at) {
    session->expires_at = command.ends;
    context.tx.operator_tokens().update(*session);
    emit_token(context, *session);
  }
  return OperatorSessionReply{*std::move(who), *std::move(session)};
}

Result<OperatorSessionReply> execute(Context& context, const EndOperatorSessions& command) {
  std::optional<Operator> who = context.tx.operators().find(command.who);
  if (!who) return Error::kNotFound;
  if (command.only.is_none()) {
    end_sessions_except(context, who->id, command.except);
    return OperatorSessionReply{*std::move(who), {}};
  }
  std::optional<OperatorToken> session = context.tx.operator_tokens().find(command.only);
  if (!session || session->owner != who->id || !session->is_session() ||
      session->revoked_at.is_set()) {
    return Error::kNotFound;
  }
  revoke_token(context, *session);
  return OperatorSessionReply{*std::move(who), *std::move(session)};
}

Result<OperatorSessionReply> execute(Context& context, const SetOperatorPassword& command) {
  CHECK(!command.password.empty() && command.password != command.before);
  Result<Operator> who = with_password(context, command.who, command.before);
  if (!who) return who.refusal();
  if (is_known(context, command.session)) return Error::kConflict;
  who->password = command.password;
  end_sessions_except(context, who->id, OperatorTokenId{});
  return signed_in(context, std::move(who).value(), command.session);
}

Result<OperatorSessionReply> execute(Context& context, const ProveOperator& command) {
  Result<Operator> who = with_password(context, command.who, command.password);
  if (!who) return who.refusal();
  if (const Status proven = use_proof(who->second, command.second); !proven) {
    return proven.refusal();
  }
  update_operator(context, *who);
  return OperatorSessionReply{std::move(who).value(), {}};
}

Result<OperatorSessionReply> execute(Context& context, const ReplaceAuthenticator& command) {
  CHECK(command.second.is_on() && !command.before.empty());
  CHECK(command.second.recovery.size() <= limits::kRecoveryCodes);
  std::optional<Operator> who = context.tx.operators().find(command.who);
  if (!who) return Error::kNotFound;
  if (who->state != OperatorState::kActive || who->second.secret != command.before) {
    return Refusal(Error::kConflict, "The authenticator app has just been changed; begin again.");
  }
  who->second = command.second;
  update_operator(context, *who);
  end_sessions_except(context, who->id, command.session);
  return OperatorSessionReply{*std::move(who), {}};
}

}  // namespace linepool::core
