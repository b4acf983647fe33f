// What a key with limits may still use, and the count of what it has used.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// Whether the key may pay `price` for a lease of that app and country now. Refusals: kKeyLimit,
// kTooManyLeases.
Status check_key_limits(const Context& context, KeyId key, AppId app, CountryId country,
                        Money price);

// Refuses with kPriceTooHigh, naming the price, if it is above `max`; zero means no maximum.
Status check_max_price(Money max, Money price);

// Call when a price was held or charged for a new lease of the key.
void count_new_lease(Context& context, const Lease& lease);
// Call when one more period of a rental was charged.
void count_charge(Context& context, const Lease& rental);
// Call when a lease of the key has ended; `returned` is what the customer got back.
void count_ended_lease(Context& context, const Lease& lease, Money returned);

// The first key in the chain of rotations. Leases belong to it, so a key keeps what it made after
// it is rotated.
KeyId first_of_chain(const Context& context, KeyId key);

}  // namespace linepool::core
