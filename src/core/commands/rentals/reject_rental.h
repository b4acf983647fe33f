// RejectRental: the customer gives a rental back and gets everything charged for it again.
#pragma once

#include "core/commands/shared/rental.h"

namespace linepool::core {

struct RejectRental {
  using Reply = RentalReply;
  RentalName name;
};

// Refusals: those of find_rental(); kRentalNotRejectable.
Result<RentalReply> execute(Context& context, const RejectRental& command);

}  // namespace linepool::core
