// CreateCustomer: a new customer with an empty account.
#pragma once

#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

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

}  // namespace linepool::core
