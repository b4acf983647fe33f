#include "core/commands/operators/operator_rows.h"

#include <utility>

#include "base/check.h"

namespace linepool::core {
namespace {

Event event_of(OperatorId who) {
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kOperatorChanged;
  event.subject = who.value;
  return event;
}

}  // namespace

void emit_operator(Context& context, const Operator& who) {
  Event event = event_of(who.id);
  context.emit(event, who);
}

void update_operator(Context& context, const Operator& who) {
  context.tx.operators().update(who);
  emit_operator(context, who);
}

void emit_token(Context& context, const OperatorToken& token) {
  Event event = event_of(token.owner);
  context.emit(event, token);
}

void revoke_token(Context& context, OperatorToken token) {
  CHECK(!token.revoked_at.is_set(), "a token is revoked once");
  token.revoked_at = context.now;
  context.tx.operator_tokens().update(token);
  emit_token(context, token);
}

void end_sessions_except(Context& context, OperatorId who, OperatorTokenId except) {
  // No more than the limit live, so this is all of them.
  const auto sessions =
      context.tx.operator_tokens().of_operator(who, TokenKind::kSession, kSessionsPerOperator);
  for (const OperatorToken& session : sessions) {
    if (session.id != except) revoke_token(context, session);
  }
}

void close_invitation(Operator& who) {
  who.invitation = {};
  who.invited_until = {};
}

}  // namespace linepool::core
