#include "core/queries/operator_view.h"

#include "store/each_row.h"

namespace linepool::core {

void OperatorView::rebuild(const store::Tx& tx) {
  store::each_row<OperatorId>([&](auto after, auto max) { return tx.operators().list(after, max); },
                              [&](const Operator& who) {
                                apply(who);
                                for (const OperatorToken& token :
                                     tx.operator_tokens().of_operator(who.id, kTokensPerOperator)) {
                                  apply(token);
                                }
                              });
}

void OperatorView::apply(const Operator& who) {
  const std::lock_guard lock(mutex_);
  if (who.state == OperatorState::kBlocked) {
    operators_.erase(who.id);
  } else {
    operators_.insert_or_assign(who.id, OperatorCaller{who.id, who.name, who.role});
  }
}

void OperatorView::apply(const OperatorToken& token) {
  const std::lock_guard lock(mutex_);
  if (token.revoked_at.is_set()) {
    tokens_.erase(token.hash);
  } else {
    tokens_.insert_or_assign(token.hash, token.owner);
  }
}

std::optional<OperatorCaller> OperatorView::by_token(const Digest& hash) const {
  const std::lock_guard lock(mutex_);
  const auto token = tokens_.find(hash);
  if (token == tokens_.end()) return std::nullopt;
  const auto who = operators_.find(token->second);
  return who == operators_.end() ? std::nullopt : std::optional(who->second);
}

}  // namespace linepool::core
