// How leases of either kind take a line and leave it.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// The line to lease now. Refusals: kNoFreeLine, kLinesResting.
Result<Line> pick_line(const Context& context, CountryId country, AppId app, LineWish wish);

// The line of a number that the customer had before for that app, to be leased again. Temporary
// leases take it after a temporary lease; rentals after a lease of either kind. Refusal:
// kUnknownNumber, also where it is not free for the customer now.
Result<Line> line_had_before(const Context& context, CustomerId customer, CountryId country,
                             AppId app, const LineNumber& number, LeaseKind kind);

// Writes a new lease of `line`, filling in its id, line and number, and occupies the line.
void take_line(Context& context, Line line, Lease& lease);

// Frees the line of a lease that has ended, and starts the line's quarantine for the lease's app.
void leave_line(Context& context, const Lease& lease);

}  // namespace linepool::core
