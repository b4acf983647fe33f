// RejectRental: the customer gives a rental back and gets everything charged for it again.
#pragma once

#include "app/commands/rental.h"

namespace linepool::app {

struct RejectRental {
  using Reply = RentalReply;
  RentalName name;
};

// Refusals: those of find_rental(); kRentalNotRejectable.
Result<RentalReply> execute(Context& context, const RejectRental& command);

}  // namespace linepool::app
