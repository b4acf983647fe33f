// How every command moves money.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Applies the transfer to both of its accounts and writes it down, now. The caller has seen that
// the money is there.
void move_money(Context& context, Transfer transfer);

}  // namespace linepool::core
