// A customer's rentals and what arrived on them.
#pragma once

#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "core/commands/shared/rental.h"

namespace linepool::core {

// The customer's rentals, newest first, ids below `before` (none: from the newest); at most `max`
// (<= kRentalRows).
std::vector<Lease> rentals(const store::Tx& tx, CustomerId customer, LeaseId before,
                           std::size_t max);

// The newest messages of a rental, newest first, at most `max` (<= kPageRows); readable until
// `rules.rental_keep_readable` after its end. Refuses: kUnknownNumber.
Result<std::vector<Message>> rental_messages(const store::Tx& tx, const Rules& rules,
                                             const RentalName& name, std::size_t max, Time now);

}  // namespace linepool::core
