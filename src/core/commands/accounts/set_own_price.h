// SetOwnPrice: agrees a price with one customer, or ends the agreement.
#pragma once

#include <optional>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct OwnPriceReply;

struct SetOwnPrice {
  using Reply = OwnPriceReply;
  CustomerId customer;
  PricedThing thing;
  std::optional<Money> price;  // nothing: the catalogue's price again
};

struct OwnPriceReply {
  CustomerId customer;
  PricedThing thing;
  std::optional<Money> price;   // as it is now
  std::optional<Money> before;  // as it was
};

// Holds for orders and rentals that begin later. Refusals: kNotFound, also if there is no price to
// remove; kConflict if the customer is erased, or has limits::kOwnPricesPerCustomer; to set one,
// kUnknownApp and kUnknownCountry, and kInvalidParameter for a price that is not above zero and at
// most kMaxPrice, or for a thing that the catalogue has no price of.
Result<OwnPriceReply> execute(Context& context, const SetOwnPrice& command);

}  // namespace linepool::core
