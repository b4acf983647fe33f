// EndOrder: the customer ends a temporary lease, named by its id, before its time.
#pragma once

#include "app/commands/lease_number.h"

namespace linepool::app {

enum class OrderEnd : std::uint8_t {
  kCancel,  // before a code; the hold is released
  kFinish,  // after a code; the line is given back
};

struct EndOrder {
  CustomerId customer;
  LeaseId lease;
  OrderEnd end = OrderEnd::kCancel;
};

// Ending an order again in the same way changes nothing. Refusals: kUnknownCustomer,
// kCustomerBlocked, kNotFound (also for another customer's and for a rental), those of
// check_cancel(), kConflict (to finish one without a code, or that ended otherwise).
Result<Leased> execute(Context& context, const EndOrder& command);

}  // namespace linepool::app
