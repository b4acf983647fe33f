// How leases of either kind take a line and leave it.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// The line to lease now. Refusals: kNoFreeLine, kLinesResting.
Result<Line> pick_line(const Context& context, CountryId country, AppId app, LineWish wish);

// Writes a new lease of `line`, filling in its id, line and number, and occupies the line.
void take_line(Context& context, Line line, Lease& lease);

// Frees the line of a lease that has ended, and starts the line's quarantine for the lease's app.
void leave_line(Context& context, const Lease& lease);

}  // namespace linepool::core
