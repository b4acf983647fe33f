// NextCode: waits for one more code on a number that has received one; free of charge.
#pragma once

#include "core/commands/orders/lease_number.h"

namespace linepool::core {

struct NextCode {
  using Reply = Leased;
  CustomerId customer;
  LeaseId lease;
  KeyId by = {};  // the requesting key; none: sees everything
};

// Asking again while waiting changes nothing. Refusals: kUnknownCustomer, kCustomerBlocked,
// kNotFound, kConflict (no code yet, or the order has ended).
Result<Leased> execute(Context& context, const NextCode& command);

}  // namespace linepool::core
