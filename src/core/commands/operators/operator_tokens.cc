#include "core/commands/operators/operator_tokens.h"

#include <utility>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

void emit_token(Context& context, const OperatorToken& token) {
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kOperatorChanged;
  event.subject = token.owner.value;
  context.emit(event, token);
}

}  // namespace

Result<OperatorTokenReply> execute(Context& context, const CreateOperatorToken& command) {
  CHECK(!command.label.empty() && command.label.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  if (!tx.operators().find(command.who)) return Error::kNotFound;
  if (tx.operator_tokens().find_by_hash(command.hash)) return Error::kConflict;
  if (tx.operator_tokens().of_operator(command.who, kTokensPerOperator).size() ==
      kTokensPerOperator) {
    return Refusal(Error::kConflict,
                   "The operator has as many tokens as one may have: revoke one first.");
  }
  OperatorToken token;
  token.owner = command.who;
  token.label = command.label;
  token.hash = command.hash;
  token.created_at = context.now;
  token.id = tx.operator_tokens().insert(token);
  emit_token(context, token);
  return OperatorTokenReply{std::move(token)};
}

Result<OperatorTokenReply> execute(Context& context, const RevokeOperatorToken& command) {
  std::optional<OperatorToken> token = context.tx.operator_tokens().find(command.token);
  if (!token || token->owner != command.who || token->revoked_at.is_set()) return Error::kNotFound;
  token->revoked_at = context.now;
  context.tx.operator_tokens().update(*token);
  emit_token(context, *token);
  return OperatorTokenReply{*std::move(token)};
}

}  // namespace linepool::core
