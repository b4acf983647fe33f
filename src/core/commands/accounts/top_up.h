// TopUp: adds money to a customer's balance.
#pragma once

#include <string>

#include "core/commands/accounts/create_customer.h"

namespace linepool::core {

struct TopUp {
  using Reply = CustomerReply;
  CustomerId customer;
  Money amount;            // > 0
  std::string reference;   // the operator's own, at most kNameBytes bytes
  std::string actor = {};  // who adds it, at most kNameBytes bytes; "": nobody in person
};

// Refusals: kNotFound; kInvalidParameter if the amount is not positive or would exceed what a
// balance can hold.
Result<CustomerReply> execute(Context& context, const TopUp& command);

}  // namespace linepool::core
