// LeaseNumber: takes a line for one verification and holds its price.
#pragma once

#include <optional>

#include "app/context.h"
#include "base/result.h"

namespace linepool::app {

struct LeaseNumber {
  CustomerId customer;
  KeyId key;
  CountryId country;
  AppId app;
  // A number that this customer used before for this app, to be used again.
  std::optional<PhoneNumber> wanted;
  Money max_price = {};  // zero: none
};

struct Leased {
  Lease lease;
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting, kUnknownNumber (wanted only), kPriceTooHigh, those of check_key_limits().
Result<Leased> execute(Context& context, const LeaseNumber& command);

}  // namespace linepool::app
