// RentLine: takes a line for some days and charges the first period.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/commands/shared/rental.h"

namespace linepool::core {

struct RentLine {
  using Reply = RentalReply;
  CustomerId customer;
  KeyId key;
  CountryId country;
  AppId app;
  bool auto_renew = false;
  Money max_price = {};           // per period; zero: no maximum
  std::int32_t period_hours = 0;  // 0: the app's default
  std::string label = {};         // at most kLabelBytes
  NumberType type = NumberType::kLong;
  // A number that this customer had before for this app, as an order or a rental.
  std::optional<LineNumber> wanted = {};
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting, kUnknownNumber (wanted only), kPriceTooHigh, those of check_key_limits().
Result<RentalReply> execute(Context& context, const RentLine& command);

}  // namespace linepool::core
