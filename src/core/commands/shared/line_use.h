// How leases of either kind take and leave a line.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// The line to lease now; a sandbox gets more lines when none is free. Refusals: kNoFreeLine,
// kLinesResting.
Result<Line> pick_line(Context& context, CountryId country, AppId app, LineCriteria criteria);

// Further requirements on a line.
struct LineNeeds {
  std::span<const std::string> unwanted;  // prefixes (digits) its number must not have
  std::span<const AppId> along_with;  // other apps that may share the line and for which it is free
};

// Like pick_line(), with these needs, among the first limits::kPageRows lines.
Result<Line> pick_line_unless(const Context& context, CountryId country, AppId app,
                              LineCriteria criteria, const LineNeeds& needs);

// Whether the line has neither a lease nor a quarantine for the app.
bool is_free_for(const Context& context, LineId line, AppId app);

// A number that a customer had for an app.
struct NumberHad {
  CustomerId customer;
  CountryId country;
  AppId app;
  LineNumber number;
};

// The line of a number that the customer had before for that app, to be leased again. A temporary
// lease may reuse a number from a temporary lease; a rental, from a lease of either kind. Refusal:
// kUnknownNumber, also if the line is not free for the customer now.
Result<Line> line_had_before(const store::Tx& tx, Time now, const NumberHad& had, LeaseKind kind);

// Both return what that changes in the count of free lines, for the change that is emitted.

// Inserts a new lease of `line`, filling in its id, line and number, and occupies the line.
LineTally take_line(Context& context, Line line, Lease& lease);

// Frees the line of an ended lease and starts its quarantine for the lease's app.
LineTally leave_line(Context& context, const Lease& lease);

}  // namespace linepool::core
