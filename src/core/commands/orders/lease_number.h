// LeaseNumber: takes a line for one verification and holds its price.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Leased;

struct LeaseNumber {
  using Reply = Leased;
  CustomerId customer;
  KeyId key;
  CountryId country;
  AppId app;
  // A number that this customer used before for this app, to be used again.
  std::optional<LineNumber> wanted;
  // Where the customer has that number now and its code has come, the same lease waits for one
  // more, free of charge, as after NextCode.
  bool or_next = false;
  Money max_price = {};                 // zero: none
  Duration life = {};                   // zero: as long as the rules say; no longer than that
  std::string label = {};               // at most kLabelBytes
  NumberType type = NumberType::kLong;  // of the line that is picked
};

struct Leased {
  Lease lease;
  std::optional<Message> newest = {};  // where the order has one
  bool is_new = true;                  // made by the command
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting, kUnknownNumber (wanted only), kPriceTooHigh, those of check_key_limits().
Result<Leased> execute(Context& context, const LeaseNumber& command);

}  // namespace linepool::core
