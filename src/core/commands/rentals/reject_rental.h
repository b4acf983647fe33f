// RejectRental: the customer returns a rental and is refunded everything charged for it.
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
