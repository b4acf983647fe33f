// RejectLease: the customer gives a number back before a code has come; the hold is released.
#pragma once

#include <optional>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Rejected;

struct RejectLease {
  using Reply = Rejected;
  CustomerId customer;
  LineNumber number;
  std::optional<AppId> app;  // absent: the newest lease of this number
  std::optional<CountryId> country;
  KeyId by = {};  // the key that asks; none: one that sees everything
};

struct Rejected {
  LeaseId lease;
};

// Refusals: kCustomerBlocked, kUnknownNumber, kNotRejectable.
Result<Rejected> execute(Context& context, const RejectLease& command);

}  // namespace linepool::core
