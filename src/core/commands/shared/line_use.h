// How leases of either kind take a line and leave it.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// The line to lease now. Refusals: kNoFreeLine, kLinesResting.
Result<Line> pick_line(const Context& context, CountryId country, AppId app, LineCriteria criteria);

// What a line has to be besides.
struct LineNeeds {
  std::span<const std::string> unwanted;  // digits that its number must not begin with
  std::span<const AppId> along_with;      // other apps that it is shared by and free for
};

// The same among the first limits::kPageRows lines.
Result<Line> pick_line_unless(const Context& context, CountryId country, AppId app,
                              LineCriteria criteria, const LineNeeds& needs);

// Whether neither a lease of the app nor its quarantine is on the line.
bool is_free_for(const Context& context, LineId line, AppId app);

// A number that a customer had for an app.
struct NumberHad {
  CustomerId customer;
  CountryId country;
  AppId app;
  LineNumber number;
};

// The line of a number that the customer had before for that app, to be leased again. Temporary
// leases take it after a temporary lease; rentals after a lease of either kind. Refusal:
// kUnknownNumber, also where it is not free for the customer now.
Result<Line> line_had_before(const store::Tx& tx, Time now, const NumberHad& had, LeaseKind kind);

// Writes a new lease of `line`, filling in its id, line and number, and occupies the line.
void take_line(Context& context, Line line, Lease& lease);

// Frees the line of a lease that has ended, and starts the line's quarantine for the lease's app.
void leave_line(Context& context, const Lease& lease);

}  // namespace linepool::core
