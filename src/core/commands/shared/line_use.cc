#include "core/commands/shared/line_use.h"

#include <algorithm>

#include "base/limits.h"
#include "core/engine/line_source.h"

namespace linepool::core {

namespace {

// Names the time when the first line will have rested, if lines are resting.
Refusal resting(const Context& context, CountryId country, AppId app, LineCriteria criteria) {
  const store::Lines& lines = std::as_const(context.tx).lines();
  const Time first = lines.first_free(country, app, criteria);
  if (first <= context.now) return Error::kLinesResting;
  return Refusal::until(Error::kLinesResting, first, context.now);
}

bool is_unwanted(const Line& line, std::span<const std::string> prefixes) {
  const std::string digits = line.number.to_string();
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return digits.starts_with(prefix); });
}

bool fits(const Context& context, const Line& line, AppId app, const LineNeeds& needs) {
  if (is_unwanted(line, needs.unwanted) || !is_free_for(context, line.id, app)) return false;
  if (needs.along_with.empty()) return true;
  return line.sharing == Sharing::kPerApp &&
         std::all_of(needs.along_with.begin(), needs.along_with.end(),
                     [&](AppId other) { return is_free_for(context, line.id, other); });
}

// Whether there are more lines of that kind now than before.
bool add_lines(Context& context, CountryId id, LineCriteria criteria) {
  if (context.more_lines == nullptr || criteria.type != NumberType::kLong) return false;
  const Country* const country = context.catalogue.find_country(id);
  CHECK(country != nullptr, "a price was found for it");
  const std::optional<ImportLines> command = context.more_lines->more_lines(context.tx, *country);
  if (!command) return false;
  const Result<LinesImported> added = execute(context, *command);
  return added && added->imported > 0;
}

}  // namespace

Result<Line> pick_line_unless(const Context& context, CountryId country, AppId app,
                              LineCriteria criteria, const LineNeeds& needs) {
  const store::Lines& lines = std::as_const(context.tx).lines();
  for (const Line& line : lines.pickable(country, criteria, limits::kPageRows)) {
    if (fits(context, line, app, needs)) return line;
  }
  return Error::kNoFreeLine;
}

bool is_free_for(const Context& context, LineId line, AppId app) {
  const std::optional<LineApp> last = std::as_const(context.tx).lines().find_app(line, app);
  return !last || last->blocked_until <= context.now;
}

Result<Line> pick_line(Context& context, CountryId country, AppId app, LineCriteria criteria) {
  const store::Lines& lines = std::as_const(context.tx).lines();
  std::optional<Line> line = lines.pick(country, app, context.now, criteria);
  if (!line && add_lines(context, country, criteria)) {
    line = lines.pick(country, app, context.now, criteria);
  }
  if (line) return *std::move(line);
  switch (lines.availability(country, criteria.type)) {
    case Availability::kResting: return resting(context, country, app, criteria);
    case Availability::kFree:
    case Availability::kBusy:
    case Availability::kNone: return Error::kNoFreeLine;
  }
  return Error::kNoFreeLine;
}

// The customer's own quarantine does not prevent reuse of a number; another customer's does.
Result<Line> line_had_before(const store::Tx& tx, Time now, const NumberHad& had, LeaseKind kind) {
  std::optional<Line> line = tx.lines().find_by_number(had.number);
  if (!line || line->country != had.country || !line->can_be_picked(kind)) {
    return Error::kUnknownNumber;
  }
  const auto was = [&](LeaseKind before) {
    return tx.leases().newest(had.customer, line->id, had.app, before).has_value();
  };
  const bool rented = kind == LeaseKind::kRental && was(LeaseKind::kRental);
  if (!rented && !was(LeaseKind::kTemporary)) return Error::kUnknownNumber;
  const std::optional<LineApp> last = tx.lines().find_app(line->id, had.app);
  if (last && last->blocked_until > now) {
    const std::optional<Lease> holder = tx.leases().find(last->lease);
    CHECK(holder.has_value(), "a block names its lease");
    if (holder->is_live() || holder->customer != had.customer) return Error::kUnknownNumber;
  }
  return *std::move(line);
}

LineTally take_line(Context& context, Line line, Lease& lease) {
  CHECK(line.can_be_picked(lease.kind()), "a lease takes a line that is free for it");
  const LineTally was = tally(line);
  store::Tx& tx = context.tx;
  lease.line = line.id;
  lease.number = line.number;
  if (const auto before = std::as_const(tx).lines().find_app(line.id, lease.app)) {
    lease.previous_here = before->lease;
  }
  lease.id = tx.leases().insert(lease);
  line.live_leases += 1;
  line.last_used = tx.lines().next_use();
  tx.lines().update_use(line);
  // A live lease keeps the line for its app, however late its expiry runs.
  tx.lines().put_app(LineApp{line.id, lease.app, lease.id, kForever});
  return difference(was, tally(line));
}

LineTally leave_line(Context& context, const Lease& lease) {
  CHECK(!lease.is_live(), "a live lease keeps its line");
  store::Tx& tx = context.tx;
  std::optional<Line> line = tx.lines().find(lease.line);
  CHECK(line.has_value() && line->live_leases > 0, "a live lease occupies its line");
  const LineTally was = tally(*line);
  line->live_leases -= 1;
  line->last_used = tx.lines().next_use();
  tx.lines().update_use(*line);
  tx.lines().put_app(LineApp{lease.line, lease.app, lease.id, lease.rests_until});
  return difference(was, tally(*line));
}

}  // namespace linepool::core
