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
  // A number to use again; this customer has used it for this app before.
  std::optional<LineNumber> wanted;
  // If the customer has that number now and its code has come, the existing lease waits for one
  // more, free of charge, as with NextCode; a `code_pattern` replaces the lease's own.
  bool or_next = false;
  Money max_price = {};                 // zero: no maximum
  Duration life = {};                   // zero: as the rules say; that is also the maximum
  std::string label = {};               // at most kLabelBytes
  NumberType type = NumberType::kLong;  // of the line to pick
  // Digits that the number must not begin with, each at most as long as a number.
  std::vector<std::string> unwanted = {};
  // Apps leased on the same line in the same transaction: it must be free for them too.
  std::vector<AppId> along_with = {};
  // A live lease of the customer on a shared line; its number is leased for this app too.
  LeaseId beside = {};
  std::string code_pattern = {};  // as CodePattern takes it; "": none
  SharedReply reply = {};         // in a sandbox: what its simulated line receives
};

struct Leased {
  Lease lease;
  std::optional<Message> newest = {};  // if the order has one
  bool is_new = true;                  // made by this command
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownApp, kNotEnoughBalance, kNoFreeLine,
// kLinesResting, kUnknownNumber (wanted and beside only), kNotFound (beside only), kPriceTooHigh,
// those of check_key_limits(). With unwanted prefixes or other apps, it looks at no more than
// limits::kPageRows lines.
Result<Leased> execute(Context& context, const LeaseNumber& command);

}  // namespace linepool::core
