// A customer's own leases, by id.
#pragma once

#include "app/context.h"
#include "base/result.h"

namespace linepool::app {

// Refusals: kUnknownCustomer, kCustomerBlocked.
Status check_customer(const Context& context, CustomerId customer);

// The customer's temporary lease of that id. Refusals: those of check_customer(); kNotFound,
// whether it does not exist, is another's, or is a rental.
Result<Lease> own_order(const Context& context, CustomerId customer, LeaseId lease);

// The same for a rental.
Result<Lease> own_rental(const Context& context, CustomerId customer, LeaseId lease);

}  // namespace linepool::app
