// A customer's own leases, by id.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// Refusals: kUnknownCustomer, kCustomerBlocked.
Status check_customer(const Context& context, CustomerId customer);

// The customer's temporary lease of that id, as the key `by` sees it. Refusals: those of
// check_customer(); kNotFound, whether it does not exist, is another's, is not shown to the key, or
// is a rental.
Result<Lease> own_order(const Context& context, CustomerId customer, LeaseId lease, KeyId by);

// The same for a rental.
Result<Lease> own_rental(const Context& context, CustomerId customer, LeaseId lease, KeyId by);

// Lets a live order that has its code wait for one more; one that waits already goes on waiting.
void await_next(Context& context, Lease& order);

}  // namespace linepool::core
