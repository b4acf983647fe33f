#include "core/commands/shared/key_use.h"

#include <algorithm>

#include "base/check.h"

namespace linepool::core {
namespace {

std::int64_t day_of(Time t) {
  return t.ms / Duration::days(1).ms;
}

Money spent_today(const ApiKey& key, Time now) {
  return key.use.day == day_of(now) ? key.use.spent : Money{};
}

template <class Id>
bool lists(const std::vector<Id>& allowed, Id id) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), id) != allowed.end();
}

// A key's use is counted at the first key in its chain, so rotating it does not restore the budget.
// Rotations keep the limits, so the first key's limits are those of all.
std::optional<ApiKey> first_of(const Context& context, const ApiKey& key) {
  return key.root.is_none() ? key : context.tx.keys().find(key.root);
}

// The key that counts a lease, if any; leases from before keys were recorded have none.
std::optional<ApiKey> counting_key(const Context& context, const Lease& lease) {
  const std::optional<ApiKey> key = context.tx.keys().find(lease.key);
  if (!key || !key->limits.counts()) return std::nullopt;
  return first_of(context, *key);
}

const ApiKey& counting(const PayingKey& paying) {
  return paying.rotated ? *paying.rotated : *paying.key;
}

void spend(ApiKey& key, Money amount, Time now) {
  CHECK(!amount.is_negative());
  key.use.spent = spent_today(key, now) + amount;
  key.use.day = day_of(now);
}

}  // namespace

PayingKey paying_key(const Context& context, KeyId id) {
  PayingKey paying{id, context.tx.keys().find(id), {}};
  if (!paying.key) return paying;
  paying.first = paying.key->first();
  if (paying.first != id) {
    paying.rotated = context.tx.keys().find(paying.first);
    CHECK(paying.rotated.has_value(), "keys are never removed");
  }
  return paying;
}

Status check_key_limits(const Context& context, const PayingKey& key, AppId app, CountryId country,
                        Money price) {
  CHECK(!price.is_negative());
  if (!key.key) return Nothing{};
  const KeyLimits& limits = key.key->limits;
  if (!lists(limits.apps, app)) {
    return Refusal(Error::kKeyLimit, "The key does not allow this app.");
  }
  if (!lists(limits.countries, country)) {
    return Refusal(Error::kKeyLimit, "The key does not allow this country.");
  }
  if (!limits.max_price.is_zero() && limits.max_price < price) {
    return Refusal(Error::kKeyLimit, "The price is above the key's limit.");
  }
  const ApiKey& counted = counting(key);
  if (limits.parallel_leases > 0 && counted.use.live_leases >= limits.parallel_leases) {
    return Error::kTooManyLeases;
  }
  const bool spends = !limits.spend_per_day.is_zero();
  if (spends && limits.spend_per_day < spent_today(counted, context.now) + price) {
    return Refusal(Error::kKeyLimit, "The key has reached its daily spending limit.");
  }
  return Nothing{};
}

Status check_max_price(Money max, Money price) {
  if (max.is_zero() || price <= max) return Nothing{};
  return Refusal(Error::kPriceTooHigh,
                 "The price is " + price.to_string() + ", above the given maximum.");
}

void count_new_lease(Context& context, const PayingKey& paying, Money price) {
  if (!paying.key || !counting(paying).limits.counts()) return;
  ApiKey key = counting(paying);
  spend(key, price, context.now);
  key.use.live_leases += 1;
  context.tx.keys().update(key);
}

void count_charge(Context& context, const Lease& rental) {
  std::optional<ApiKey> key = counting_key(context, rental);
  if (!key) return;
  spend(*key, rental.price, context.now);
  context.tx.keys().update(*key);
}

void count_ended_lease(Context& context, const Lease& lease, Money returned) {
  CHECK(!lease.is_live() && !returned.is_negative());
  std::optional<ApiKey> key = counting_key(context, lease);
  if (!key) return;
  CHECK(key->use.live_leases > 0, "a lease was counted when it was made");
  key->use.live_leases -= 1;
  // Money spent on an earlier day does not return to today's budget.
  const bool same_day = day_of(lease.created_at) == day_of(context.now);
  if (same_day) key->use.spent = std::max(Money{}, spent_today(*key, context.now) - returned);
  context.tx.keys().update(*key);
}

}  // namespace linepool::core
