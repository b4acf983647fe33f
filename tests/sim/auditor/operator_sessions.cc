// The auditor's view of how operators sign in and out.
#include <algorithm>

#include "auditor/operators.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kMostSessions = 10;

// Whether the code is good; it is then used up.
bool takes(PlainOperator& who, const core::SecondProof& shown) {
  if (shown.step > 0) {
    if (shown.step <= who.used_until) return false;
    who.used_until = shown.step;
    return true;
  }
  for (std::size_t i = 0; i < who.recovery.size(); ++i) {
    if (who.recovery[i] != shown.recovery) continue;
    who.recovery.erase(who.recovery.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

}  // namespace

PlainToken* PlainOperators::session(OperatorTokenId id) {
  if (id.value < 1 || id.value > static_cast<std::int64_t>(tokens_.size())) return nullptr;
  PlainToken& token = tokens_[static_cast<std::size_t>(id.value - 1)];
  return token.is_session && !token.revoked ? &token : nullptr;
}

bool PlainOperators::is_known(const Digest& hash) const {
  return std::any_of(tokens_.begin(), tokens_.end(),
                     [&](const PlainToken& token) { return token.hash == hash; });
}

std::vector<PlainToken*> PlainOperators::open_sessions(OperatorId owner) {
  std::vector<PlainToken*> found;
  for (PlainToken& token : tokens_) {
    if (token.owner == owner && token.is_session && !token.revoked) found.push_back(&token);
  }
  return found;
}

std::size_t PlainOperators::end_sessions(OperatorId owner, const PlainToken* except) {
  std::size_t ended = 0;
  for (PlainToken* one : open_sessions(owner)) {
    if (one == except) continue;
    one->revoked = true;
    ++ended;
  }
  return ended;
}

// Also makes room, and ends those whose time is over.
std::size_t PlainOperators::start_session(OperatorId owner, const core::NewSession& session,
                                          Time now) {
  const std::vector<PlainToken*> open = open_sessions(owner);
  std::size_t events = 1;
  for (PlainToken* one : open) {
    const bool is_beyond = one == open.front() && open.size() >= kMostSessions;
    if (!is_beyond && one->ends > now) continue;
    one->revoked = true;
    ++events;
  }
  tokens_.push_back({owner, session.label, session.hash, false, true, session.ends});
  return events;
}

Judgement PlainOperators::apply(const core::AcceptInvitation& c, Time now) {
  for (std::size_t i = 0; i < operators_.size(); ++i) {
    PlainOperator& who = operators_[i];
    if (!who.invitation || who.invitation->hash != c.invitation) continue;
    if (who.invitation->ends <= now) return Error::kNotFound;
    if (is_known(c.session.hash)) return Error::kConflict;
    who.invitation.reset();
    who.password = c.password;
    who.secret = c.second.secret;
    who.used_until = c.second.used_until;
    who.recovery = c.second.recovery;
    const OperatorId id{static_cast<std::int64_t>(i) + 1};
    return Judgement(1 + start_session(id, c.session, now));
  }
  return Error::kNotFound;
}

Judgement PlainOperators::apply(const core::StartOperatorSession& c, Time now) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  if (!who->may_sign_in() || who->password != c.password) return Error::kConflict;
  if (is_known(c.session.hash)) return Error::kConflict;
  if (!takes(*who, c.second)) return Error::kSecondFactorFailed;
  return Judgement(1 + start_session(c.who, c.session, now));
}

Judgement PlainOperators::apply(const core::ExtendOperatorSession& c, Time now) {
  PlainToken* one = session(c.session);
  if (one == nullptr || one->ends <= now) return Error::kNotFound;
  if (c.ends <= one->ends) return Judgement(0);
  one->ends = c.ends;
  return Judgement(1);
}

Judgement PlainOperators::apply(const core::EndOperatorSessions& c, Time) {
  if (find(c.who) == nullptr) return Error::kNotFound;
  if (c.only.is_none()) {
    const PlainToken* except = session(c.except);
    return Judgement(end_sessions(c.who, except));
  }
  PlainToken* one = session(c.only);
  if (one == nullptr || one->owner != c.who) return Error::kNotFound;
  one->revoked = true;
  return Judgement(1);
}

Judgement PlainOperators::apply(const core::SetOperatorPassword& c, Time now) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  if (!who->may_sign_in() || who->password != c.before) return Error::kConflict;
  if (is_known(c.session.hash)) return Error::kConflict;
  who->password = c.password;
  const std::size_t ended = end_sessions(c.who, nullptr);
  return Judgement(1 + ended + start_session(c.who, c.session, now));
}

Judgement PlainOperators::apply(const core::ProveOperator& c, Time) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  if (!who->may_sign_in() || who->password != c.password) return Error::kConflict;
  if (!takes(*who, c.second)) return Error::kSecondFactorFailed;
  return Judgement(1);
}

// The browser that asked stays signed in; every other one is out.
Judgement PlainOperators::apply(const core::ReplaceAuthenticator& c, Time) {
  PlainOperator* who = find(c.who);
  if (who == nullptr) return Error::kNotFound;
  if (!who->may_sign_in() || who->secret != c.before) return Error::kConflict;
  who->secret = c.second.secret;
  who->used_until = c.second.used_until;
  who->recovery = c.second.recovery;
  return Judgement(1 + end_sessions(c.who, session(c.session)));
}

}  // namespace linepool::sim
