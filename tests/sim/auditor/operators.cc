#include "auditor/operators.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/crypto/digest.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kMostOperators = 200;
constexpr std::size_t kMostTokens = 20;
const Judgement kOneEvent(1);

OperatorState state_of(const PlainOperator& who) {
  if (who.blocked) return OperatorState::kBlocked;
  return who.password.empty() ? OperatorState::kInvited : OperatorState::kActive;
}

// The digest as audit.h describes it, written a second time.
std::string digest_of(const std::string& before, std::size_t id, const PlainEntry& entry) {
  const AuditFact& f = entry.fact;
  std::string text = before;
  for (const std::string& field : {fmt::format("{}", id), fmt::format("{}", entry.at.ms), f.actor,
                                   fmt::format("{}", static_cast<int>(f.role)), f.action, f.object,
                                   fmt::format("{}", static_cast<int>(f.outcome)), f.before,
                                   f.after, f.address, f.request_id}) {
    text += fmt::format("{}:{}", field.size(), field);
  }
  const Digest digest = sha256(text);
  return {digest.begin(), digest.end()};
}

}  // namespace

PlainOperator* PlainOperators::find(OperatorId id) {
  const bool known = id.value >= 1 && id.value <= static_cast<std::int64_t>(operators_.size());
  return known ? &operators_[static_cast<std::size_t>(id.value - 1)] : nullptr;
}

Judgement PlainOperators::apply(const core::AddOperator& c, Time) {
  for (const PlainOperator& other : operators_) {
    if (other.name == c.name) return Error::kConflict;
  }
  if (operators_.size() >= kMostOperators) return Error::kConflict;
  operators_.push_back({c.name, c.role, false, "", c.invitation, "", 0, {}});
  return kOneEvent;
}

Judgement PlainOperators::apply(const core::ChangeOperator& c, Time) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  who->role = c.role.value_or(who->role);
  who->blocked = c.blocked.value_or(who->blocked);
  if (who->blocked) who->invitation.reset();
  return Judgement(1 + (c.blocked == true ? end_sessions(c.who, nullptr) : 0));
}

Judgement PlainOperators::apply(const core::InviteOperator& c, Time) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  if (who->blocked) return Error::kConflict;
  who->password.clear();
  who->secret.clear();
  who->used_until = 0;
  who->recovery.clear();
  who->invitation = c.invitation;
  return Judgement(1 + end_sessions(c.who, nullptr));
}

Judgement PlainOperators::apply(const core::CreateOperatorToken& c, Time) {
  if (find(c.who) == nullptr) return Error::kNotFound;
  if (is_known(c.hash)) return Error::kConflict;
  std::size_t valid = 0;
  for (const PlainToken& token : tokens_) {
    if (token.owner == c.who && !token.revoked && !token.is_session) ++valid;
  }
  if (valid >= kMostTokens) return Error::kConflict;
  tokens_.push_back({c.who, c.label, c.hash, false, false, {}});
  return kOneEvent;
}

Judgement PlainOperators::apply(const core::RevokeOperatorToken& c, Time) {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const bool is_it = c.token == OperatorTokenId{static_cast<std::int64_t>(i) + 1};
    if (!is_it || tokens_[i].owner != c.who || tokens_[i].revoked) continue;
    if (tokens_[i].is_session) continue;
    tokens_[i].revoked = true;
    return kOneEvent;
  }
  return Error::kNotFound;
}

Judgement PlainOperators::apply(const core::AppendAudit& c, Time now) {
  entries_.push_back({now, c.fact});
  return Judgement(0);
}

std::string PlainOperators::compare(const store::Tx& tx) const {
  const std::vector<Operator> stored = tx.operators().list(OperatorId{}, 1000);
  if (stored.size() != operators_.size()) {
    return fmt::format("{} operators instead of {}", stored.size(), operators_.size());
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const PlainOperator& wanted = operators_[i];
    const Operator& got = stored[i];
    const core::Invitation open = wanted.invitation.value_or(core::Invitation{});
    const bool same =
        got.name == wanted.name && got.role == wanted.role && got.state == state_of(wanted) &&
        got.password == wanted.password && got.invitation == open.hash &&
        got.invited_until == open.ends && got.second.secret == wanted.secret &&
        got.second.used_until == wanted.used_until && got.second.recovery == wanted.recovery;
    if (!same || tx.operators().find_by_name(wanted.name) != got) {
      return fmt::format("operator {} differs", i + 1);
    }
    if (std::string wrong = compare_tokens(tx, got.id); !wrong.empty()) return wrong;
  }
  return compare_entries(tx);
}

std::string PlainOperators::compare_tokens(const store::Tx& tx, OperatorId owner) const {
  std::vector<OperatorTokenId> tokens;
  std::vector<OperatorTokenId> sessions;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const OperatorTokenId id{static_cast<std::int64_t>(i) + 1};
    const PlainToken& token = tokens_[i];
    if (token.owner != owner) continue;
    const auto got = tx.operator_tokens().find_by_hash(token.hash);
    const bool same = got && got->id == id && got->owner == owner && got->label == token.label &&
                      got->revoked_at.is_set() == token.revoked &&
                      got->is_session() == token.is_session && got->expires_at == token.ends;
    if (!same) return fmt::format("operator token {} differs", id.value);
    if (!token.revoked) (token.is_session ? sessions : tokens).push_back(id);
  }
  const auto same = [&](TokenKind kind, const std::vector<OperatorTokenId>& wanted) {
    const auto valid = tx.operator_tokens().of_operator(owner, kind, 1000);
    return std::equal(valid.begin(), valid.end(), wanted.begin(), wanted.end(),
                      [](const OperatorToken& a, OperatorTokenId b) { return a.id == b; });
  };
  const bool is_same = same(TokenKind::kToken, tokens) && same(TokenKind::kSession, sessions);
  return is_same ? "" : fmt::format("the tokens of operator {} differ", owner.value);
}

std::string PlainOperators::compare_entries(const store::Tx& tx) const {
  std::string digest(32, '\0');
  std::vector<AuditEntry> page;
  std::size_t place = 0;  // in the page
  for (std::size_t i = 0; i < entries_.size(); ++i, ++place) {
    if (place == page.size()) {
      page = tx.audit_log().list(AuditId{static_cast<std::int64_t>(i)}, 100);
      place = 0;
    }
    if (page.empty()) return "an entry of the audit log is lost";
    const AuditEntry& got = page[place];
    digest = digest_of(digest, i + 1, entries_[i]);
    const bool same = got.fact == entries_[i].fact && got.at == entries_[i].at &&
                      std::string(got.digest.begin(), got.digest.end()) == digest;
    if (!same) return fmt::format("entry {} of the audit log differs", i + 1);
  }
  const auto newest = tx.audit_log().newest();
  const auto count = static_cast<std::int64_t>(entries_.size());
  return (newest ? newest->id.value : 0) == count ? "" : "an entry that nobody acknowledged";
}

}  // namespace linepool::sim
