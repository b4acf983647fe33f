// What a key with limits may still take, and the count of what it has taken.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// Whether the key may pay `price` for a lease of that app and country now. Refusals: kKeyLimit,
// kTooManyLeases.
Status check_key_limits(const Context& context, KeyId key, AppId app, CountryId country,
                        Money price);

// Refuses with kPriceTooHigh, naming the price, when it is above `max`; zero is no maximum.
Status check_max_price(Money max, Money price);

// A price was held or charged for a new lease of the key.
void count_new_lease(Context& context, const Lease& lease);
// One more period of a rental was charged.
void count_charge(Context& context, const Lease& rental);
// A lease of the key has ended; `returned` is what its customer got back.
void count_ended_lease(Context& context, const Lease& lease, Money returned);

// The first key of the chain of rotations: a lease is its, so that what a key made stays its own
// when it is rotated.
KeyId first_of_chain(const Context& context, KeyId key);

}  // namespace linepool::core
