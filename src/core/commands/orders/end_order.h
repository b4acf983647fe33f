// EndOrder: the customer ends a temporary lease before its time.
#pragma once

#include <optional>
#include <variant>

#include "core/commands/orders/lease_number.h"

namespace linepool::core {

enum class OrderEnd : std::uint8_t {
  kCancel,  // before a code; the hold is released
  kFinish,  // after a code; the line is given back
};

// The live order that has a number. Where the app is absent, the newest that had it.
struct OrderOfNumber {
  LineNumber number;
  std::optional<AppId> app;
  std::optional<CountryId> country;  // what it has to be of
};

struct EndOrder {
  using Reply = Leased;
  CustomerId customer;
  std::variant<LeaseId, OrderOfNumber> order;
  OrderEnd end = OrderEnd::kCancel;
  KeyId by = {};  // the key that asks; none: one that sees everything
  // Too early to cancel is no refusal then: it is cancelled when it may be, unless an SMS comes
  // before.
  bool when_allowed = false;
};

// Ending an order again by its id and in the same way changes nothing. Refusals: kUnknownCustomer,
// kCustomerBlocked, kNotFound (also for another customer's and for a rental), those of
// check_cancel(), kConflict (to finish one without a code, or that ended otherwise).
Result<Leased> execute(Context& context, const EndOrder& command);

}  // namespace linepool::core
