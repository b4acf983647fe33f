// Which line a lease gets.
#include <algorithm>
#include <limits>
#include <set>

#include "store_postgres/tables/lines/line_sql.h"
#include "store_postgres/tables/lines/lines.h"

namespace linepool::store_postgres {
namespace {

using store_overlay::PickHints;
using store_overlay::PickWindow;

// Lines that are looked at in memory; a search that finds all of them blocked goes on in the
// database, which needs no room for them.
constexpr std::size_t kDeepest = 4096;
constexpr std::size_t kFirstLines = 64;
constexpr std::size_t kMostLines = 2000;  // read at once
constexpr std::size_t kApps = 128;        // likewise

const Sql kReadOn(select_lines() +
                  "WHERE u.country = $1 AND u.standing = $2 AND (u.last_used, u.line) > ($3, $4)"
                  " ORDER BY u.last_used, u.line LIMIT $5");
// A line without a row for the app is not blocked.
const Sql kSearch(select_lines() +
                  "LEFT JOIN line_apps AS a ON a.line = u.line AND a.app = $4"
                  " WHERE u.country = $1 AND u.standing = $2 AND u.last_used >= $3"
                  " AND coalesce(a.blocked_until, 0) <= $5"
                  " ORDER BY u.last_used, u.line LIMIT 1");
// When the first of the lines that a search has passed is no longer blocked.
const Sql kPassed(
    "SELECT coalesce(min(a.blocked_until), $6)::int8, coalesce(max(u.last_used), $3)::int8"
    " FROM line_use AS u JOIN line_apps AS a ON a.line = u.line AND a.app = $4"
    " WHERE u.country = $1 AND u.standing = $2 AND u.last_used >= $3 AND u.last_used < $5");

}  // namespace

std::optional<Line> PostgresLines::pick(CountryId country, AppId app, Time now,
                                        LineCriteria criteria) const {
  for (std::int16_t next = first_standing(criteria); next <= last_standing(criteria); ++next) {
    const PickHints::Key key{country, app, next};
    std::optional<Line> line = writer_.remembers()
                                   ? pick_from_window(key, now)
                                   : pick_from_table(key, now, PickHints::kFromTheFirst);
    if (line) return line;
  }
  return std::nullopt;
}

void PostgresLines::read_on(const PickHints::Key& key, PickWindow& window) const {
  const std::size_t max = std::clamp(window.places().size() * 2, kFirstLines, kMostLines);
  const auto [last_used, line] = window.read_to();
  std::set<PickWindow::Place> places;
  for (const Line& next :
       select(kReadOn, key.country, key.standing, last_used, line, as_limit(max))) {
    places.emplace(next.last_used, next.id);
  }
  window.extend(places, places.size() < max);
}

std::optional<Line> PostgresLines::pick_from_window(const PickHints::Key& key, Time now) const {
  auto [from, until] = hints_.start(key, now);
  PickWindow& window = windows_.of(key.country, key.standing, from);
  std::int64_t reached = from;
  std::size_t seen = 0;
  PickWindow::Place at{from, LineId{}};
  for (;;) {
    auto next = window.places().lower_bound(at);
    if (next == window.places().end()) {
      if (window.is_complete()) break;
      read_on(key, window);
      continue;
    }
    if (seen++ == kDeepest) return pick_from_table(key, now, reached);
    know_apps(window, next, key.app);
    const auto [last_used, line] = *next;
    const std::optional<LineApp>& block = apps_.known({line, key.app});
    reached = last_used;
    if (!block || block->blocked_until <= now) {
      if (seen > 1) hints_.learn(key, reached, until);
      return find(line);
    }
    until = std::min(until, block->blocked_until);
    at = {last_used, LineId{line.value + 1}};
  }
  // The hint includes the last line. Two lines share a last_used only if somebody wrote it that
  // way.
  if (seen > 0) hints_.learn(key, reached + 1, until);
  return std::nullopt;
}

// Asks once for the next lines, too.
void PostgresLines::know_apps(const PickWindow& window,
                              std::set<PickWindow::Place>::const_iterator next, AppId app) const {
  if (apps_.is_known({next->second, app})) return;
  std::vector<LineAppKey> keys;
  for (; next != window.places().end() && keys.size() < kApps; ++next) {
    keys.push_back({next->second, app});
  }
  apps_.know(keys);
}

std::optional<Line> PostgresLines::pick_from_table(const PickHints::Key& key, Time now,
                                                   std::int64_t from) const {
  std::vector<Line> found = select(kSearch, key.country, key.standing, from, key.app, now);
  if (writer_.remembers()) {
    const PickHints::Start start = hints_.start(key, now);
    const std::int64_t end =
        found.empty() ? std::numeric_limits<std::int64_t>::max() : found.front().last_used;
    const Result passed = writer_.session().query(
        kPassed, Parameters::of(key.country, key.standing, start.from, key.app, end, start.until));
    const std::int64_t hint =
        found.empty() ? passed.get<std::int64_t>(0, 1) + 1 : found.front().last_used;
    hints_.learn(key, hint, std::min(start.until, passed.get<Time>(0, 0)));
  }
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace linepool::store_postgres
