// CorrectBalance: undoes a mistake in a customer's balance. The mistake stays in the ledger, and so
// does its correction, with the reason.
#pragma once

#include <string>

#include "core/commands/accounts/create_customer.h"

namespace linepool::core {

struct CorrectBalance {
  using Reply = CustomerReply;
  CustomerId customer;
  Money amount;        // what is added; negative: what is taken; not zero
  std::string reason;  // 1 to kNameBytes bytes
  std::string actor;   // who corrects it, at most kNameBytes bytes
};

// Refusals: kNotFound; kInvalidParameter if the amount is zero or would exceed what a balance can
// hold; kConflict if more is to be taken than is available.
Result<CustomerReply> execute(Context& context, const CorrectBalance& command);

}  // namespace linepool::core
