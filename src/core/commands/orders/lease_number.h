// LeaseNumber: takes a line for one verification and holds its price.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  // Digits that the number must not begin with, each as many as a number may have.
  std::vector<std::string> unwanted = {};
  // Apps that are leased on the same line in the same transaction: it has to be free for them too.
  std::vector<AppId> along_with = {};
  // A live lease of the customer on a shared line, whose number is leased for this app too.
  LeaseId beside = {};
};

struct Leased {
  Lease lease;
  std::optional<Message> newest = {};  // where the order has one
  bool is_new = true;                  // made by the command
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting, kUnknownNumber (wanted and beside only), kNotFound (beside only), kPriceTooHigh,
// those of check_key_limits(). Where some numbers are unwanted or there are other apps, it looks at
// limits::kPageRows lines.
Result<Leased> execute(Context& context, const LeaseNumber& command);

}  // namespace linepool::core
