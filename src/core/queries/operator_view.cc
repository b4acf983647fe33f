#include "core/queries/operator_view.h"

#include "store/each_row.h"
#include "store/rows_by_id.h"

namespace linepool::core {

void OperatorView::rebuild(const store::Tx& tx) {
  store::each_page<OperatorId>(
      [&](auto after, auto max) { return tx.operators().list(after, max); },
      [&](const std::vector<Operator>& page) {
        for (const Operator& who : page) apply(who);
        const auto ids = store::ids_of(page, &Operator::id);
        for (const OperatorToken& token : tx.operator_tokens().of_operators(ids)) apply(token);
      });
}

void OperatorView::apply(const Operator& who) {
  const std::lock_guard lock(mutex_);
  if (who.state == OperatorState::kBlocked) {
    operators_.erase(who.id);
  } else {
    operators_.insert_or_assign(who.id, OperatorCaller{who.id, who.name, who.role, {}});
  }
}

void OperatorView::apply(const OperatorToken& token) {
  const std::lock_guard lock(mutex_);
  if (token.revoked_at.is_set()) {
    tokens_.erase(token.hash);
  } else {
    const OperatorTokenId session = token.is_session() ? token.id : OperatorTokenId{};
    tokens_.insert_or_assign(token.hash, Known{token.owner, session, token.expires_at});
  }
}

std::optional<OperatorCaller> OperatorView::by_token(const Digest& hash) const {
  const std::lock_guard lock(mutex_);
  const auto token = tokens_.find(hash);
  if (token == tokens_.end() || !token->second.session.is_none()) return std::nullopt;
  return owner_of(token->second);
}

std::optional<OperatorCaller> OperatorView::by_session(const Digest& hash, Time now) const {
  const std::lock_guard lock(mutex_);
  const auto token = tokens_.find(hash);
  if (token == tokens_.end() || token->second.session.is_none()) return std::nullopt;
  return now < token->second.ends ? owner_of(token->second) : std::nullopt;
}

// Call with the lock held.
std::optional<OperatorCaller> OperatorView::owner_of(const Known& token) const {
  const auto who = operators_.find(token.owner);
  if (who == operators_.end()) return std::nullopt;
  OperatorCaller caller = who->second;
  caller.session = token.session;
  return caller;
}

}  // namespace linepool::core
