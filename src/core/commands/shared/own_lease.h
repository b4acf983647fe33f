// A customer's own leases, by id.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// Refusals: kUnknownCustomer, kCustomerBlocked.
Status check_customer(const Context& context, CustomerId customer);

// The customer's temporary lease with that id, as the key `by` sees it. Refusals: those of
// check_customer(); kNotFound if it does not exist, belongs to another customer, is hidden from the
// key, or is a rental.
Result<Lease> own_order(const Context& context, CustomerId customer, LeaseId lease, KeyId by);

// Like own_order(), for a rental.
Result<Lease> own_rental(const Context& context, CustomerId customer, LeaseId lease, KeyId by);

// Makes a live order that has its code wait for one more; no effect if it already does.
void await_next(Context& context, Lease& order);

}  // namespace linepool::core
