// SetAutoRenew: whether a live rental renews itself when it ends.
#pragma once

#include "core/commands/shared/rental.h"

namespace linepool::core {

struct SetAutoRenew {
  using Reply = RentalReply;
  RentalName name;
  bool on = false;
};

// Refusals: those of find_rental(); kUnknownNumber once released.
Result<RentalReply> execute(Context& context, const SetAutoRenew& command);

}  // namespace linepool::core
