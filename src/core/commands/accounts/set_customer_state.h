// SetCustomerState: blocks or unblocks a customer.
#pragma once

#include "core/commands/accounts/create_customer.h"

namespace linepool::core {

struct SetCustomerState {
  using Reply = CustomerReply;
  CustomerId customer;
  CustomerState state = CustomerState::kActive;
};

// Refusals: kNotFound. Setting the state that is already there changes nothing.
Result<CustomerReply> execute(Context& context, const SetCustomerState& command);

}  // namespace linepool::core
