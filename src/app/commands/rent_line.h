// RentLine: takes a line for some days and charges the first period.
#pragma once

#include "app/commands/rental.h"

namespace linepool::app {

struct RentLine {
  CustomerId customer;
  KeyId key;
  CountryId country;
  AppId app;
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting.
Result<RentalReply> execute(Context& context, const RentLine& command);

}  // namespace linepool::app
