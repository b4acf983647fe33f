// How a line changes its state, whoever wants it.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Writes the new state, and why the line is in quarantine or that it is no more. Returns the line
// as it is now.
Line switch_line(Context& context, Line line, LineState to, const Quarantine& why = {});

// An SMS has reached a line that was in quarantine, so it is offered again.
void release_line(Context& context, LineId line);

}  // namespace linepool::core
