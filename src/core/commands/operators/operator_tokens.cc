#include "core/commands/operators/operator_tokens.h"

#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/operators/operator_rows.h"

namespace linepool::core {
Result<OperatorTokenReply> execute(Context& context, const CreateOperatorToken& command) {
  CHECK(!command.label.empty() && command.label.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  if (!tx.operators().find(command.who)) return Error::kNotFound;
  if (tx.operator_tokens().find_by_hash(command.hash)) return Error::kConflict;
  const auto others =
      tx.operator_tokens().of_operator(command.who, TokenKind::kToken, kTokensPerOperator);
  if (others.size() == kTokensPerOperator) {
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
  if (token->is_session()) return Error::kNotFound;
  token->revoked_at = context.now;
  context.tx.operator_tokens().update(*token);
  emit_token(context, *token);
  return OperatorTokenReply{*std::move(token)};
}

}  // namespace linepool::core
