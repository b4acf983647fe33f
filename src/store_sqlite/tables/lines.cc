#include "store_sqlite/tables/lines.h"

#include <algorithm>
#include <limits>

#include "base/limits.h"
#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

Line read_line(const Rows& rows) {
  Line line;
  line.id = rows.id<LineId>(0);
  line.number = rows.number(1);
  line.country = rows.id<CountryId>(2);
  line.supplier = rows.id<SupplierId>(3);
  line.provenance = Provenance{rows.text(4), rows.text(5), rows.text(6)};
  line.state = rows.enumerator<LineState>(7);
  line.sharing = rows.enumerator<Sharing>(8);
  line.live_leases = static_cast<std::int32_t>(rows.integer(9));
  line.last_used = rows.integer(10);
  return line;
}

// Values of the generated column `standing`; see the migrations.
constexpr std::int64_t kShared = 1;
constexpr std::int64_t kWholeAndFree = 2;
constexpr std::int64_t kShortCodes = 4;  // added for short codes

std::int64_t standing(std::int64_t of_long, NumberType type) {
  return type == NumberType::kShortCode ? of_long + kShortCodes : of_long;
}

// The standings that can be picked. A rental takes only exclusive lines.
std::int64_t first_standing(LineCriteria criteria) {
  return standing(criteria.kind == LeaseKind::kRental ? kWholeAndFree : kShared, criteria.type);
}

std::int64_t last_standing(LineCriteria criteria) {
  return standing(kWholeAndFree, criteria.type);
}

LineApp read_app(const Rows& rows) {
  return LineApp{rows.id<LineId>(0), rows.id<AppId>(1), rows.id<LeaseId>(2), rows.time(3)};
}

}  // namespace

std::optional<Line> SqliteLines::find(LineId id) const {
  flush_line(id);
  return read_one(find_.query(id), read_line);
}

std::optional<Line> SqliteLines::find_by_number(LineNumber number) const {
  std::optional<Line> line = read_one(by_number_.query(number), read_line);
  if (!line) return line;
  return waiting_uses_.empty() ? line : find(line->id);
}

std::vector<Line> SqliteLines::of_short_code(ShortCode code, std::size_t max) const {
  flush_all();
  const auto [first, beyond] = LineNumber::values_of(code);
  return read_all(of_short_code_.query(first, beyond, as_limit(max)), read_line);
}

std::vector<Line> SqliteLines::list(LineId after, std::size_t max,
                                    const store::LineFilter& filter) const {
  flush_all();
  if (filter.supplier) return list_of_supplier(after, max, filter);
  const std::int64_t limit = as_limit(max);
  if (filter.country && filter.state) {
    return read_all(list_of_both_.query(after, limit, *filter.country, *filter.state), read_line);
  }
  if (filter.country) {
    return read_all(list_of_country_.query(after, limit, *filter.country), read_line);
  }
  if (filter.state) {
    return read_all(list_of_state_.query(after, limit, *filter.state), read_line);
  }
  return read_all(list_.query(after, limit), read_line);
}

// The index has the ids of each country and state in order; the smallest of all are the page.
std::vector<Line> SqliteLines::list_of_supplier(LineId after, std::size_t max,
                                                const store::LineFilter& filter) const {
  std::vector<CountryId> countries;
  if (filter.country) {
    countries.push_back(*filter.country);
  } else {
    countries = read_all(countries_of_supplier_.query(*filter.supplier),
                         [](const Rows& rows) { return rows.id<CountryId>(0); });
  }
  std::vector<LineId> ids;
  LineId before{std::numeric_limits<std::int64_t>::max()};
  for (const CountryId country : countries) {
    for (const LineState state :
         {LineState::kOnline, LineState::kOffline, LineState::kQuarantined}) {
      if (filter.state && state != *filter.state) continue;
      Rows rows =
          ids_of_supplier_.query(*filter.supplier, country, state, after, before, as_limit(max));
      while (rows.next()) ids.push_back(rows.id<LineId>(0));
      if (ids.size() <= max) continue;
      const auto end = ids.begin() + static_cast<std::ptrdiff_t>(max);
      std::nth_element(ids.begin(), end, ids.end());
      before = *end;  // beyond the page, like all that come after it
      ids.erase(end, ids.end());
    }
  }
  std::sort(ids.begin(), ids.end());
  std::vector<Line> lines;
  for (const LineId id : ids) {
    std::optional<Line> line = read_one(find_.query(id), read_line);
    CHECK(line.has_value(), "the index names lines that are there");
    lines.push_back(*std::move(line));
  }
  return lines;
}

std::optional<Line> SqliteLines::pick(CountryId country, AppId app, Time now,
                                      LineCriteria criteria) const {
  flush_all();
  const bool has_shared = criteria.type != NumberType::kLong || !without_shared_.contains(country);
  if (criteria.kind == LeaseKind::kTemporary && has_shared) {
    std::optional<Line> shared = pick_standing({country, app, first_standing(criteria)}, now);
    if (shared) return shared;
  }
  return pick_standing({country, app, last_standing(criteria)}, now);
}

std::optional<Line> SqliteLines::pick_standing(const store_overlay::PickHints::Key& key,
                                               Time now) const {
  const store_overlay::PickHints::Start start = hints_.start(key, now);
  {
    Rows rows = pick_first_.query(key.country, start.from, key.app, key.standing);
    if (!rows.next()) {
      const bool all_seen = start.from == store_overlay::PickHints::kFromTheFirst;
      if (remember_ && all_seen && key.standing == kShared) without_shared_.insert(key.country);
      return std::nullopt;
    }
    ++picked_over_;
    // If the app has no row on this line, this reads as 0: not blocked.
    if (rows.time(12) <= now) return read_line(rows);
  }
  return pick_further(key, now, start.from, start.until);
}

// Steps over the blocked lines and leaves a hint for the next search.
std::optional<Line> SqliteLines::pick_further(const store_overlay::PickHints::Key& key, Time now,
                                              std::int64_t from, Time until) const {
  std::int64_t reached = from;
  LineId found;
  {
    Rows rows = pick_scan_.query(key.country, from, key.app, key.standing);
    while (found.is_none() && rows.next()) {
      ++picked_over_;
      const Time blocked_until = rows.time(2);
      reached = rows.integer(1);
      if (blocked_until <= now) {
        found = rows.id<LineId>(0);
      } else {
        until = std::min(until, blocked_until);
      }
    }
  }
  // If no line was found, the hint includes the last one; a found line is not skipped. Two lines
  // share a last_used only if somebody wrote it that way.
  if (remember_) hints_.learn(key, found.is_none() ? reached + 1 : reached, until);
  if (found.is_none()) return std::nullopt;
  return read_one(find_.query(found), read_line);
}

std::vector<Line> SqliteLines::pickable(CountryId country, LineCriteria criteria,
                                        std::size_t max) const {
  flush_all();
  return read_all(
      pickable_.query(country, first_standing(criteria), as_limit(max), last_standing(criteria)),
      read_line);
}

std::size_t SqliteLines::count_free(CountryId country, AppId app, Time now, LineCriteria criteria,
                                    std::size_t max) const {
  flush_all();
  Rows rows = count_free_.query(country, app, now, first_standing(criteria), as_limit(max),
                                last_standing(criteria));
  return rows.next() ? static_cast<std::size_t>(rows.integer(0)) : 0;
}

std::vector<std::size_t> SqliteLines::count_free_all(std::span<const CountryId> countries,
                                                     AppId app, Time now, LineCriteria criteria,
                                                     std::size_t max) const {
  std::vector<std::size_t> counts;
  for (const CountryId country : countries) {
    counts.push_back(count_free(country, app, now, criteria, max));
  }
  return counts;
}

FreeLines SqliteLines::free_lines(CountryId country, Time now, LineCriteria criteria,
                                  std::size_t max) const {
  flush_all();
  FreeLines free;
  {
    Rows rows = count_pickable_.query(country, first_standing(criteria), as_limit(max),
                                      last_standing(criteria));
    if (rows.next()) free.lines = static_cast<std::size_t>(rows.integer(0));
  }
  Rows rows = count_blocked_.query(country, now, first_standing(criteria), as_limit(max),
                                   last_standing(criteria));
  while (rows.next()) {
    free.blocked.emplace_back(rows.id<AppId>(0), static_cast<std::size_t>(rows.integer(1)));
  }
  return free;
}

std::vector<FreeLines> SqliteLines::free_lines_all(std::span<const CountryId> countries, Time now,
                                                   LineCriteria criteria, std::size_t max) const {
  std::vector<FreeLines> out;
  for (const CountryId country : countries) out.push_back(free_lines(country, now, criteria, max));
  return out;
}

Time SqliteLines::first_free(CountryId country, AppId app, LineCriteria criteria) const {
  flush_all();
  Rows rows = first_free_.query(country, app, first_standing(criteria), as_limit(limits::kPageRows),
                                kForever, last_standing(criteria));
  return rows.next() ? rows.time(0) : Time{};
}

std::vector<LineTally> SqliteLines::tally(LineId after, LineId last) const {
  flush_all();
  std::vector<LineTally> sums;
  Rows rows = tally_.query(after, last);
  while (rows.next()) {
    sums.push_back({rows.id<SupplierId>(0), rows.id<CountryId>(1), rows.integer(2), rows.integer(3),
                    rows.integer(4), rows.integer(5)});
  }
  return sums;
}

Availability SqliteLines::availability(CountryId country, NumberType type) const {
  flush_all();
  Rows rows = availability_.query(country, standing(0, type));
  if (!rows.next()) return Availability::kNone;
  switch (rows.integer(0)) {
    case 2: return Availability::kBusy;
    case 1: return Availability::kResting;
    default: return Availability::kNone;
  }
}

void SqliteLines::load_last_use() {
  if (last_use_ >= 0) return;
  flush_all();
  Rows rows = last_use_query_.query();
  last_use_ = rows.next() ? std::max<std::int64_t>(rows.integer(0), 0) : 0;
}

std::int64_t SqliteLines::next_use() {
  writer_.check_writable();
  load_last_use();
  return ++last_use_;
}

void SqliteLines::line_written(std::int64_t last_used) {
  changed_ = true;
  load_last_use();
  last_use_ = std::max(last_use_, last_used);
  hints_.line_written(last_used);
}

LineId SqliteLines::insert(const Line& line) {
  store::check_row(line);
  writer_.before_write();
  flush_all();
  without_shared_.clear();
  line_written(line.last_used);
  insert_.run(line.number, line.country, line.supplier, line.provenance.owner,
              line.provenance.contract, line.provenance.use, line.state, line.sharing,
              line.live_leases, line.last_used);
  return LineId{writer_.db().last_insert_id()};
}

void SqliteLines::update(const Line& line) {
  store::check_row(line);
  writer_.before_write();
  flush_all();
  without_shared_.clear();
  line_written(line.last_used);
  update_.run_on_one_row(line.id, line.number, line.country, line.supplier, line.provenance.owner,
                         line.provenance.contract, line.provenance.use, line.state, line.sharing,
                         line.live_leases, line.last_used);
}

void SqliteLines::update_use(const Line& line) {
  store::check_row(line);
  writer_.check_writable();
  line_written(line.last_used);
  waiting_uses_.push_back(Use{line.id, line.live_leases, line.last_used});
}

std::optional<LineApp> SqliteLines::find_app(LineId line, AppId app) const {
  flush_app(line, app);
  return read_one(find_app_.query(line, app), read_app);
}

std::vector<LineApp> SqliteLines::blocked_apps(LineId line, Time now) const {
  flush_app(line, AppId{});
  return read_all(blocked_.query(line, now), read_app);
}

std::vector<LineApp> SqliteLines::blocked_apps_all(std::span<const LineId> lines, Time now) const {
  return store::list_each(lines, [&](LineId line) { return blocked_apps(line, now); });
}

void SqliteLines::put_app(const LineApp& row) {
  writer_.check_writable();
  changed_ = true;
  hints_.block_written(row.app, row.blocked_until);
  waiting_apps_.push_back(row);
}

// Flushes the line's pending writes to the database, if any.
void SqliteLines::flush_line(LineId line) const {
  const bool waits = std::any_of(waiting_uses_.begin(), waiting_uses_.end(),
                                 [line](const Use& use) { return use.line == line; });
  if (waits) flush_all();
}

// The same for one app on the line, or for all apps if `app` is none.
void SqliteLines::flush_app(LineId line, AppId app) const {
  const bool waits = std::any_of(
      waiting_apps_.begin(), waiting_apps_.end(),
      [&](const LineApp& row) { return row.line == line && (app.is_none() || row.app == app); });
  if (waits) flush_all();
}

void SqliteLines::flush() {
  flush_all();
}

void SqliteLines::flush_all() const {
  if (waiting_uses_.empty() && waiting_apps_.empty()) return;
  writer_.before_write();
  for (const Use& use : waiting_uses_) {
    update_use_.run_on_one_row(use.line, use.live_leases, use.last_used);
  }
  waiting_uses_.clear();
  for (const LineApp& row : waiting_apps_) {
    put_app_.run(row.line, row.app, row.lease, row.blocked_until);
  }
  waiting_apps_.clear();
}

void SqliteLines::undo() {
  waiting_uses_.clear();
  waiting_apps_.clear();
  // A hint may come from something now undone. Refused commands have written nothing.
  if (changed_) {
    hints_.clear();
    without_shared_.clear();
  }
}

void SqliteLines::forget() {
  undo();
  hints_.clear();
  without_shared_.clear();
}

}  // namespace linepool::store_sqlite
