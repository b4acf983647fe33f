// The auditor's view of keys: what they may do, what they see, and what they have used up.
// Deliberately different from the code under test: each charge is kept, and their sum is what was
// spent.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"

namespace linepool::sim {
namespace {

constexpr std::int64_t kDay_ms = 24 * 3'600'000;

template <class Id>
bool is_among(const std::vector<Id>& ids, Id id) {
  return std::count(ids.begin(), ids.end(), id) > 0;
}

bool is_counted(const KeyLimits& limits) {
  return limits.parallel_leases != 0 || limits.spend_per_day != Money{};
}

Money sum_of(const PlainKey& key, std::int64_t day) {
  Money sum;
  for (const PlainCharge& charge : key.charges) {
    if (charge.day == day) sum += charge.amount;
  }
  return sum;
}

}  // namespace

bool PlainState::key_is_known(const Digest& hash) const {
  return std::any_of(keys_.begin(), keys_.end(),
                     [&](const PlainKey& key) { return key.hash == hash; });
}

const PlainKey* PlainState::key(KeyId id) const {
  const bool known = id.value >= 1 && id.value <= static_cast<std::int64_t>(keys_.size());
  return known ? &keys_[static_cast<std::size_t>(id.value - 1)] : nullptr;
}

KeyId PlainState::first_key(KeyId id) const {
  const PlainKey* found = key(id);
  return found == nullptr || found->root.is_none() ? id : found->root;
}

PlainKey* PlainState::counter_of(KeyId id) {
  const PlainKey* found = key(id);
  if (found == nullptr || !is_counted(found->limits)) return nullptr;
  return &keys_[static_cast<std::size_t>(first_key(id).value - 1)];
}

std::optional<Error> PlainState::key_refusal(KeyId id, AppId app, CountryId country, Money price,
                                             Time now) const {
  const PlainKey* mine = key(id);
  if (mine == nullptr) return std::nullopt;
  const KeyLimits& limits = mine->limits;
  if (!limits.apps.empty() && !is_among(limits.apps, app)) return Error::kKeyLimit;
  if (!limits.countries.empty() && !is_among(limits.countries, country)) return Error::kKeyLimit;
  if (limits.max_price.is_positive() && price > limits.max_price) return Error::kKeyLimit;
  const PlainKey& chain = *key(first_key(id));
  if (limits.parallel_leases > 0 && chain.live_leases >= limits.parallel_leases) {
    return Error::kTooManyLeases;
  }
  const Money after = sum_of(chain, now.ms / kDay_ms) + price;
  if (limits.spend_per_day.is_positive() && after > limits.spend_per_day) return Error::kKeyLimit;
  return std::nullopt;
}

bool PlainState::sees(KeyId by, const Lease& what) const {
  const PlainKey* mine = key(by);
  if (mine == nullptr) return true;
  if (mine->limits.own_only && what.key != first_key(by)) return false;
  return mine->limits.apps.empty() || is_among(mine->limits.apps, what.app);
}

void Auditor::count_charge(const Lease& of, Time now) {
  PlainKey* chain = counter_of(of.key);
  if (chain != nullptr) chain->charges.push_back({now.ms / kDay_ms, of.id, of.price});
}

// Money that comes back on the day of the lease may be spent again.
void Auditor::count_end(const Lease& of, bool money_comes_back, Time now) {
  PlainKey* chain = counter_of(of.key);
  if (chain == nullptr) return;
  chain->live_leases -= 1;
  if (!money_comes_back || of.created_at.ms / kDay_ms != now.ms / kDay_ms) return;
  std::erase_if(chain->charges, [&](const PlainCharge& c) { return c.lease == of.id; });
}

std::string Auditor::expect(const core::CreateKey& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal;
  if (!customers_.contains(c.customer) || customers_.at(c.customer).is_gone()) {
    refusal = Error::kNotFound;
  } else if (key_is_known(c.hash)) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  PlainKey made;
  made.customer = c.customer;
  made.label = c.label;
  made.hash = c.hash;
  made.expires_at = c.expires_at;
  made.limits = c.limits;
  keys_.push_back(made);
  tell(c.customer, EventKind::kKeyCreated, now);
  return "";
}

std::string Auditor::expect(const core::RevokeKey& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal;
  const PlainKey* known = key(c.key);
  if (known == nullptr || (!c.owner.is_none() && known->customer != c.owner)) {
    refusal = Error::kNotFound;
  } else if ((known->limits.scopes | c.allowed_scopes) != c.allowed_scopes) {
    refusal = Error::kMissingScope;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  PlainKey& revoked = keys_[static_cast<std::size_t>(c.key.value - 1)];
  if (revoked.revoked_at.is_set()) return "";
  revoke(revoked, now);
  return "";
}

std::string Auditor::expect(const core::RotateKey& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal;
  const PlainKey* known = key(c.key);
  if (known == nullptr || !known->user.is_none()) {
    refusal = Error::kNotFound;
  } else if (!c.owner.is_none() && known->customer != c.owner) {
    refusal = Error::kNotFound;
  } else if ((known->limits.scopes | c.allowed_scopes) != c.allowed_scopes) {
    refusal = Error::kMissingScope;
  } else if (known->revoked_at.is_set() ||
             (known->expires_at.is_set() && known->expires_at <= now) || key_is_known(c.new_hash)) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  PlainKey& old = keys_[static_cast<std::size_t>(c.key.value - 1)];
  const Time end = now + c.overlap;
  if (!old.expires_at.is_set() || end < old.expires_at) {
    old.expires_at = end;
    tell(old.customer, EventKind::kKeyRevoked, now);
  }
  PlainKey made;
  made.customer = old.customer;
  made.label = old.label;
  made.hash = c.new_hash;
  made.limits = old.limits;
  made.root = first_key(c.key);
  tell(old.customer, EventKind::kKeyCreated, now);
  keys_.push_back(made);
  return "";
}

// A last use is never later than now, and never moves back.
std::string Auditor::expect(const core::NoteKeyUses& c, Replied reply, Time now) {
  std::size_t later = 0;
  for (const KeyLastUse& use : c.uses) {
    const bool known =
        use.key.value >= 1 && use.key.value <= static_cast<std::int64_t>(keys_.size());
    if (!known) continue;
    Time& last = keys_[static_cast<std::size_t>(use.key.value - 1)].last_used_at;
    const Time at = use.at > now ? now : use.at;
    if (at > last) {
      last = at;
      ++later;
    }
  }
  if (auto wrong = outcome(reply, std::nullopt); !wrong.empty() || reply == nullptr) return wrong;
  const std::size_t got = std::get<core::KeyUsesNoted>(**reply).noted;
  return got == later ? "" : fmt::format("{} uses were noted, expected {}", got, later);
}

std::string Auditor::compare_keys(const store::Tx& tx) const {
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const PlainKey& wanted = keys_[i];
    const std::optional<ApiKey> got = tx.keys().find(KeyId{static_cast<std::int64_t>(i) + 1});
    std::string_view what;
    if (!got) {
      what = "it is lost";
    } else if (got->hash != wanted.hash || got->customer != wanted.customer) {
      what = "its digest";
    } else if (got->expires_at != wanted.expires_at) {
      what = "its end";
    } else if (got->revoked_at != wanted.revoked_at) {
      what = "its revocation";
    } else if (got->limits != wanted.limits || got->root != wanted.root ||
               got->user != wanted.user || got->label != wanted.label) {
      what = "its limits";
    } else if (got->last_used_at != wanted.last_used_at) {
      what = "its last use";
    } else if (got->use.live_leases != wanted.live_leases) {
      what = "its live leases";
    } else if (got->use.spent != sum_of(wanted, got->use.day)) {
      what = "what it spent";
    } else if (std::any_of(wanted.charges.begin(), wanted.charges.end(),
                           [&](const PlainCharge& c) { return c.day > got->use.day; })) {
      what = "the day of its budget";
    }
    if (!what.empty()) return fmt::format("key {} differs: {}", i + 1, what);
  }
  return "";
}

}  // namespace linepool::sim
