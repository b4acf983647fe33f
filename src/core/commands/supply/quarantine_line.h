// QuarantineLine: takes a silent line out of the pool until an SMS reaches it or an operator
// enables it. A live lease on it continues to its end.
#pragma once

#include "base/result.h"
#include "core/commands/supply/set_line_state.h"
#include "core/engine/context.h"

namespace linepool::core {

struct QuarantineLine {
  using Reply = LineReply;
  Quarantine why;  // its `since` becomes now
};

// Refusals: kNotFound; kConflict if the line is not online, or if an SMS has reached it since it
// is said to be silent.
Result<LineReply> execute(Context& context, const QuarantineLine& command);

}  // namespace linepool::core
