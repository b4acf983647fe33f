#include "store_postgres/tables/lines/lines.h"

#include <algorithm>
#include <iterator>

#include "store/row_checks.h"
#include "store_postgres/tables/lines/line_sql.h"

namespace linepool::store_postgres {
namespace {

constexpr std::size_t kMaxKnownLines = 200'000;
constexpr std::size_t kMaxKnownApps = 500'000;
constexpr std::size_t kMaxWindowLines = 400'000;
constexpr std::size_t kMaxNumbers = 500'000;

const Sql kLastId("SELECT coalesce(max(id), 0) FROM lines");
const Sql kFind(select_lines() + "WHERE l.id = $1");
const Sql kByNumber(select_lines() + "WHERE l.number = $1");
const Sql kOfShortCode(select_lines() +
                       "WHERE l.number >= $1 AND l.number < $2 ORDER BY l.number LIMIT $3");
const Sql kList(select_lines() + "WHERE l.id > $1 ORDER BY l.id LIMIT $2");
const Sql kListOfCountry(select_lines() +
                         "WHERE l.country = $3 AND l.id > $1 ORDER BY l.id LIMIT $2");
const Sql kListOfState(select_lines() + "WHERE l.state = $3 AND l.id > $1 ORDER BY l.id LIMIT $2");
const Sql kListOfBoth(select_lines() +
                      "WHERE l.country = $3 AND l.state = $4 AND l.id > $1 ORDER BY l.id LIMIT $2");
// 0 means any country or state.
const Sql kListOfSupplier(select_lines() +
                          "WHERE l.supplier = $3 AND l.id > $1 AND ($4 = 0 OR l.country = $4)"
                          " AND ($5 = 0 OR l.state = $5) ORDER BY l.id LIMIT $2");
const Sql kPickable(select_lines() +
                    "WHERE u.country = $1 AND u.standing BETWEEN $2 AND $3"
                    " ORDER BY u.standing, u.last_used, u.line LIMIT $4");
const Sql kBlockedApps(select_from<LineAppsTable>() +
                       "WHERE line = $1 AND blocked_until > $2 ORDER BY app");
const Sql kBlockedAppsAll(
    "SELECT r.* FROM unnest($1) WITH ORDINALITY AS k (line, place),"
    " LATERAL (" +
    select_from<LineAppsTable>() +
    "WHERE line = k.line AND blocked_until > $2) AS r"
    " ORDER BY k.place, r.app");

}  // namespace

PostgresLines::PostgresLines(Writer& writer, Participant& suppliers, std::int64_t last_used)
    : writer_(writer),
      facts_(writer, kMaxKnownLines, &suppliers),
      ids_(writer, kLastId),
      last_use_(last_used),
      uses_(writer, kMaxKnownLines),
      apps_(writer, kMaxKnownApps),
      windows_(kMaxWindowLines) {}

void PostgresLines::flush_all() const {
  facts_.flush_all();
  uses_.flush_all();
  apps_.flush_all();
}

std::vector<Line> PostgresLines::read_lines(const Result& result) const {
  std::vector<Line> lines;
  lines.reserve(static_cast<std::size_t>(result.rows()));
  for (int row = 0; row < result.rows(); ++row) {
    Line line;
    RowReader reader{result, row};
    LinesTable::columns(reader, line);
    result.read(row, reader.at, line.live_leases);
    result.read(row, reader.at + 1, line.last_used);
    lines.push_back(std::move(line));
  }
  if (!writer_.remembers()) return lines;
  if (numbers_.size() > kMaxNumbers) numbers_.clear();
  for (const Line& line : lines) {
    facts_.learn(line);
    uses_.learn(use_of(line));
    numbers_.insert_or_assign(line.number, line.id);
  }
  return lines;
}

// From memory, if both rows are there.
std::optional<Line> PostgresLines::known(LineId id) const {
  if (!writer_.remembers() || !facts_.is_known(id) || !uses_.is_known(id)) return std::nullopt;
  std::optional<Line> line = facts_.known(id);
  const std::optional<LineUse>& use = uses_.known(id);
  if (!line || !use) return std::nullopt;
  line->live_leases = use->live_leases;
  line->last_used = use->last_used;
  return line;
}

std::optional<Line> PostgresLines::find(LineId id) const {
  if (std::optional<Line> line = known(id)) return line;
  std::vector<Line> lines = select(kFind, id);
  if (lines.empty()) return std::nullopt;
  return std::move(lines.front());
}

std::optional<Line> PostgresLines::find_by_number(LineNumber number) const {
  const auto once = numbers_.find(number);
  if (once != numbers_.end()) {
    std::optional<Line> line = known(once->second);
    if (line && line->number == number) return line;
  }
  std::vector<Line> lines = select(kByNumber, number);
  if (lines.empty()) return std::nullopt;
  return std::move(lines.front());
}

std::vector<Line> PostgresLines::of_short_code(ShortCode code, std::size_t max) const {
  const auto [first, beyond] = LineNumber::values_of(code);
  return select(kOfShortCode, first, beyond, as_limit(max));
}

std::vector<Line> PostgresLines::list(LineId after, std::size_t max,
                                      const store::LineFilter& filter) const {
  const std::int64_t limit = as_limit(max);
  if (filter.supplier) {
    return select(kListOfSupplier, after, limit, *filter.supplier,
                  filter.country.value_or(CountryId{}),
                  filter.state ? static_cast<std::int16_t>(*filter.state) : std::int16_t{0});
  }
  if (filter.country && filter.state) {
    return select(kListOfBoth, after, limit, *filter.country, *filter.state);
  }
  if (filter.country) return select(kListOfCountry, after, limit, *filter.country);
  if (filter.state) return select(kListOfState, after, limit, *filter.state);
  return select(kList, after, limit);
}

std::vector<Line> PostgresLines::pickable(CountryId country, LineCriteria criteria,
                                          std::size_t max) const {
  return select(kPickable, country, first_standing(criteria), last_standing(criteria),
                as_limit(max));
}

std::int64_t PostgresLines::next_use() {
  writer_.check_writable();
  return ++last_use_;
}

void PostgresLines::use_written(const Line& line) {
  has_changed_ = true;
  last_use_ = std::max(last_use_, line.last_used);
  hints_.line_written(line.last_used);
  const LineUse use = use_of(line);
  std::optional<store_overlay::PickPlace> from;
  if (uses_.is_known(line.id)) from = place_of(uses_.known(line.id));
  windows_.moved(from, place_of(use));
  uses_.put(use);
}

LineId PostgresLines::insert(const Line& line) {
  store::check_row(line);
  Line row = line;
  row.id = LineId{ids_.next()};
  facts_.insert(row);
  uses_.learn_missing(row.id);
  use_written(row);
  numbers_.insert_or_assign(row.number, row.id);
  return row.id;
}

void PostgresLines::update(const Line& line) {
  store::check_row(line);
  if (!find(line.id)) throw store::StoreFailure("PostgreSQL: no row to update in lines");
  facts_.update(line);
  use_written(line);
}

void PostgresLines::update_use(const Line& line) {
  store::check_row(line);
  std::optional<Line> row = find(line.id);
  if (!row) throw store::StoreFailure("PostgreSQL: no row to update in line_use");
  row->live_leases = line.live_leases;
  row->last_used = line.last_used;
  use_written(*row);
}

std::optional<LineApp> PostgresLines::find_app(LineId line, AppId app) const {
  return apps_.find({line, app});
}

std::vector<LineApp> PostgresLines::blocked_apps(LineId line, Time now) const {
  return apps_.select(kBlockedApps, line, now);
}

std::vector<LineApp> PostgresLines::blocked_apps_all(std::span<const LineId> lines,
                                                     Time now) const {
  std::vector<LineId> ordered(lines.begin(), lines.end());
  std::sort(ordered.begin(), ordered.end());
  ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
  return apps_.select(kBlockedAppsAll, std::span<const LineId>(ordered), now);
}

void PostgresLines::put_app(const LineApp& row) {
  has_changed_ = true;
  hints_.block_written(row.app, row.blocked_until);
  apps_.put(row);
}

void PostgresLines::mark() {
  facts_.mark();
  uses_.mark();
  apps_.mark();
  ids_.mark();
  has_changed_ = false;
}

void PostgresLines::undo() {
  facts_.undo();
  uses_.undo_seen(
      [this](LineId, const std::optional<LineUse>& undone, const std::optional<LineUse>& row) {
        windows_.moved(place_of(undone), place_of(row));
      });
  apps_.undo();
  ids_.undo();
  // A hint may come from something now undone. Refused commands have written nothing.
  if (has_changed_) hints_.clear();
}

void PostgresLines::before_commit() {
  facts_.before_commit();
  uses_.before_commit();
  apps_.before_commit();
  windows_.trim();
}

void PostgresLines::forget() {
  facts_.forget();
  uses_.forget();
  apps_.forget();
  ids_.forget();
  windows_.clear();
  hints_.clear();
}

}  // namespace linepool::store_postgres
