// CreateCustomer: a new customer with an empty account.
#pragma once

#include <string>

#include "app/context.h"
#include "base/result.h"

namespace linepool::app {

struct CustomerReply;

struct CreateCustomer {
  using Reply = CustomerReply;
  std::string name;  // 1..kNameBytes bytes, unique
};

struct CustomerReply {
  Customer customer;
  Account account;
};

// Refusals: kConflict when the name is taken.
Result<CustomerReply> execute(Context& context, const CreateCustomer& command);

}  // namespace linepool::app
