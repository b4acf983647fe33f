// How every command moves money.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Applies the transfer to both of its accounts and records it with the current time. The caller has
// already checked that the money is there.
void move_money(Context& context, Transfer transfer);

}  // namespace linepool::core
