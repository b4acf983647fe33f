// What a key with limits may still use, and the count of what it has used.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// The key that pays for a new lease, read once for all that is asked of it.
struct PayingKey {
  // The first key in the chain of rotations. Leases belong to it, so a key keeps what it made after
  // it is rotated.
  KeyId first;
  std::optional<ApiKey> key;      // nothing: none, or not known
  std::optional<ApiKey> rotated;  // the first key, if it is another one
};
PayingKey paying_key(const Context& context, KeyId id);

// Whether the key may pay `price` for a lease of that app and country now. Refusals: kKeyLimit,
// kTooManyLeases.
Status check_key_limits(const Context& context, const PayingKey& key, AppId app, CountryId country,
                        Money price);

// Refuses with kPriceTooHigh, naming the price, if it is above `max`; zero means no maximum.
Status check_max_price(Money max, Money price);

// Call when `price` was held or charged for a new lease of the key.
void count_new_lease(Context& context, const PayingKey& key, Money price);
// Call when one more period of a rental was charged.
void count_charge(Context& context, const Lease& rental);
// Call when a lease of the key has ended; `returned` is what the customer got back.
void count_ended_lease(Context& context, const Lease& lease, Money returned);

}  // namespace linepool::core
