// The auditor's view of users and their sessions.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "core/engine/command.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kMostSessions = 20;

}  // namespace

PlainUser* PlainState::user(UserId id) {
  const bool known = id.value >= 1 && id.value <= static_cast<std::int64_t>(users_.size());
  return known ? &users_[static_cast<std::size_t>(id.value - 1)] : nullptr;
}

std::vector<PlainKey*> PlainState::open_sessions(UserId of) {
  std::vector<PlainKey*> found;
  for (PlainKey& key : keys_) {
    if (key.user == of && !key.revoked_at.is_set()) found.push_back(&key);
  }
  return found;
}

void Auditor::revoke(PlainKey& key, Time now) {
  key.revoked_at = now;
  tell(key.customer, key.user.is_none() ? EventKind::kKeyRevoked : EventKind::kSessionEnded, now);
}

void Auditor::open_session(UserId of, const core::NewSession& session, Time now) {
  const std::vector<PlainKey*> open = open_sessions(of);
  if (open.size() >= kMostSessions) revoke(*open.front(), now);
  for (PlainKey* other : open) {
    if (!other->revoked_at.is_set() && other->expires_at <= now) revoke(*other, now);
  }
  PlainKey made;
  made.customer = user(of)->customer;
  made.label = session.label;
  made.hash = session.hash;
  made.expires_at = session.ends;
  made.user = of;
  keys_.push_back(made);
  tell(made.customer, EventKind::kSessionStarted, now);
}

std::string Auditor::expect(const core::RegisterUser& c, Replied reply, Time now) {
  std::optional<Error> refusal;
  for (const PlainUser& other : users_) {
    if (other.email == c.email) refusal = Error::kConflict;
  }
  const bool joins = !c.customer.is_none();
  for (const auto& [id, customer] : customers_) {
    if (customer.name == c.email && !joins) refusal = Error::kConflict;
  }
  if (key_is_known(c.session.hash)) refusal = Error::kConflict;
  if (key_is_known(c.key_hash) && !joins) refusal = Error::kConflict;
  const bool may_join = customers_.contains(c.customer) && !customers_.at(c.customer).is_gone();
  if (joins && !refusal && !may_join) refusal = Error::kNotFound;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const CustomerId customer =
      joins ? c.customer : CustomerId{static_cast<std::int64_t>(customers_.size()) + 1};
  if (!joins) found_customer(customer, c, now);
  users_.push_back({customer, c.email, c.password, "", 0, {}});
  tell(customer, EventKind::kUserRegistered, now);
  open_session(UserId{static_cast<std::int64_t>(users_.size())}, c.session, now);
  return "";
}

void Auditor::found_customer(CustomerId customer, const core::RegisterUser& c, Time now) {
  customers_[customer].name = c.email;
  tell(customer, EventKind::kCustomerChanged, now);
  if (c.credit.is_positive()) {
    customers_[customer].balance = c.credit;
    cash_ -= c.credit;
    tell(customer, EventKind::kToppedUp, now);
  }
  PlainKey key;
  key.customer = customer;
  key.label = "default";
  key.hash = c.key_hash;
  keys_.push_back(key);
  tell(customer, EventKind::kKeyCreated, now);
}

std::string Auditor::expect(const core::StartSession& c, Replied reply, Time now) {
  PlainUser* who = user(c.user);
  std::optional<Error> refusal;
  std::vector<Digest>::iterator used;
  bool uses_recovery = false;
  if (who == nullptr) {
    refusal = Error::kNotFound;
  } else if (who->password != c.password || key_is_known(c.session.hash)) {
    refusal = Error::kConflict;
  } else if (!who->secret.empty() && !c.second) {
    refusal = Error::kSecondFactorRequired;
  } else if (!who->secret.empty() && c.second->step > 0) {
    if (c.second->step <= who->newest_step) refusal = Error::kSecondFactorFailed;
  } else if (!who->secret.empty()) {
    used = std::find(who->recovery.begin(), who->recovery.end(), c.second->recovery);
    uses_recovery = true;
    if (used == who->recovery.end()) refusal = Error::kSecondFactorFailed;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (uses_recovery) {
    who->recovery.erase(used);
  } else if (!who->secret.empty()) {
    who->newest_step = c.second->step;
  }
  open_session(c.user, c.session, now);
  return "";
}

std::string Auditor::expect(const core::ExtendSession& c, Replied reply, Time now) {
  const PlainKey* found = key(c.session);
  const bool is_live = found != nullptr && !found->user.is_none() && !found->revoked_at.is_set() &&
                       now < found->expires_at;
  const auto refusal = is_live ? std::nullopt : std::optional(Error::kNotFound);
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (c.ends <= found->expires_at) return "";
  keys_[static_cast<std::size_t>(c.session.value - 1)].expires_at = c.ends;
  tell(found->customer, EventKind::kSessionExtended, now);
  return "";
}

std::string Auditor::expect(const core::EndSessions& c, Replied reply, Time now) {
  std::vector<PlainKey*> ending;
  std::optional<Error> refusal;
  if (user(c.user) == nullptr) {
    refusal = Error::kNotFound;
  } else {
    for (PlainKey* open : open_sessions(c.user)) {
      const KeyId id{(open - keys_.data()) + 1};
      if (c.only.is_none() ? id != c.except : id == c.only) ending.push_back(open);
    }
    if (!c.only.is_none() && ending.empty()) refusal = Error::kNotFound;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  for (PlainKey* session : ending) revoke(*session, now);
  return "";
}

std::string Auditor::expect(const core::SetPassword& c, Replied reply, Time now) {
  PlainUser* who = user(c.user);
  std::optional<Error> refusal;
  if (who == nullptr) {
    refusal = Error::kNotFound;
  } else if (who->password != c.before || (c.session && key_is_known(c.session->hash))) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  who->password = c.password;
  tell(who->customer, EventKind::kUserChanged, now);
  for (PlainKey* session : open_sessions(c.user)) revoke(*session, now);
  if (c.session) open_session(c.user, *c.session, now);
  return "";
}

std::string Auditor::expect(const core::SetSecondFactor& c, Replied reply, Time now) {
  PlainUser* who = user(c.user);
  const auto refusal = who != nullptr ? std::nullopt : std::optional(Error::kNotFound);
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  who->secret = c.second.secret;
  who->newest_step = c.second.used_until;
  who->recovery = c.second.recovery;
  tell(who->customer, EventKind::kUserChanged, now);
  for (PlainKey* session : open_sessions(c.user)) {
    if (KeyId{(session - keys_.data()) + 1} != c.session) revoke(*session, now);
  }
  return "";
}

std::string Auditor::compare_users(const store::Tx& tx) const {
  const std::vector<User> stored = tx.users().list(UserId{}, 1000);
  if (stored.size() != users_.size()) {
    return fmt::format("{} users instead of {}", stored.size(), users_.size());
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const PlainUser& wanted = users_[i];
    const User& got = stored[i];
    const bool same = got.email == wanted.email && got.customer == wanted.customer &&
                      got.password == wanted.password && got.second.secret == wanted.secret &&
                      got.second.used_until == wanted.newest_step &&
                      got.second.recovery == wanted.recovery;
    const auto by_email = tx.users().find_by_email(wanted.email);
    if (!same || by_email != got) return fmt::format("user {} differs", i + 1);
    std::vector<KeyId> open;
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      if (keys_[k].user == got.id && !keys_[k].revoked_at.is_set()) {
        open.push_back(KeyId{static_cast<std::int64_t>(k) + 1});
      }
    }
    const std::vector<ApiKey> sessions = tx.keys().sessions(got.id, 1000);
    const bool same_sessions =
        std::equal(sessions.begin(), sessions.end(), open.begin(), open.end(),
                   [](const ApiKey& a, KeyId b) { return a.id == b; });
    if (!same_sessions) return fmt::format("the sessions of user {} differ", i + 1);
    if (sessions.size() > kMostSessions) return "more sessions than allowed";
  }
  return "";
}

}  // namespace linepool::sim
