// EndOrder: the customer ends a temporary lease early.
#pragma once

#include <optional>
#include <variant>

#include "core/commands/orders/lease_number.h"

namespace linepool::core {

enum class OrderEnd : std::uint8_t {
  kCancel,  // before a code; the hold is released
  kFinish,  // after a code; the line is given back
};

// The live order with that number. If the app is absent, the newest one.
struct OrderOfNumber {
  LineNumber number;
  std::optional<AppId> app;
  std::optional<CountryId> country;  // if set, the order must be in it
};

struct EndOrder {
  using Reply = Leased;
  CustomerId customer;
  std::variant<LeaseId, OrderOfNumber> order;
  OrderEnd end = OrderEnd::kCancel;
  KeyId by = {};  // the requesting key; none: sees everything
  // If it is too early to cancel, the order is not refused but cancelled as soon as allowed, unless
  // an SMS comes first.
  bool when_allowed = false;
};

// Ending an order again, by its id and in the same way, changes nothing. Refusals:
// kUnknownCustomer, kCustomerBlocked, kNotFound (also for another customer's order and for a
// rental), those of check_cancel(), kConflict (finishing an order without a code or one that ended
// otherwise).
Result<Leased> execute(Context& context, const EndOrder& command);

}  // namespace linepool::core
