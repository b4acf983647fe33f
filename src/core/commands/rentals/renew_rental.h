// RenewRental: charges one more period of a live rental and extends it.
#pragma once

#include "core/commands/shared/rental.h"

namespace linepool::core {

struct RenewRental {
  using Reply = RentalReply;
  RentalName name;
  Money max_price = {};  // for the period; zero: no maximum
};

// Refusals: kPriceTooHigh, those of find_rental() and renew(); kUnknownNumber once released.
Result<RentalReply> execute(Context& context, const RenewRental& command);

}  // namespace linepool::core
