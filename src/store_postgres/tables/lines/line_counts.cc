// What lists and reports say of lines: counts, by country, app and supplier.
#include "base/limits.h"
#include "store_postgres/tables/lines/lines.h"

namespace linepool::store_postgres {
namespace {

// Looks at the four standings from $2 on.
const Sql kAvailability(
    "SELECT CASE"
    " WHEN EXISTS (SELECT 1 FROM line_use WHERE country = $1 AND standing = $2 + 3) THEN 2"
    " WHEN EXISTS (SELECT 1 FROM line_use WHERE country = $1 AND standing = $2 + 1"
    "  AND standing IN (1, 5) AND live_leases > 0) THEN 2"
    " WHEN EXISTS (SELECT 1 FROM line_use WHERE country = $1 AND standing BETWEEN $2 AND $2 + 3)"
    "  THEN 1 ELSE 0 END");
// A line without a row for the app is not blocked.
const Sql kCountFree(
    "SELECT f.lines FROM unnest($1) WITH ORDINALITY AS c (country, place), LATERAL ("
    "SELECT count(*) AS lines FROM (SELECT 1 FROM line_use AS u"
    " LEFT JOIN line_apps AS a ON a.line = u.line AND a.app = $2"
    " WHERE u.country = c.country AND u.standing BETWEEN $4 AND $5"
    " AND coalesce(a.blocked_until, 0) <= $3 LIMIT $6) AS free) AS f ORDER BY c.place");
const Sql kCountPickable(
    "SELECT f.lines FROM unnest($1) WITH ORDINALITY AS c (country, place), LATERAL ("
    "SELECT count(*) AS lines FROM (SELECT 1 FROM line_use AS u"
    " WHERE u.country = c.country AND u.standing BETWEEN $2 AND $3 LIMIT $4) AS free) AS f"
    " ORDER BY c.place");
const Sql kCountBlocked(
    "SELECT c.place, b.app, b.lines FROM unnest($1) WITH ORDINALITY AS c (country, place),"
    " LATERAL (SELECT a.app, count(*) AS lines FROM (SELECT u.line FROM line_use AS u"
    " WHERE u.country = c.country AND u.standing BETWEEN $2 AND $3"
    " ORDER BY u.standing, u.last_used, u.line LIMIT $4) AS p"
    " JOIN line_apps AS a ON a.line = p.line WHERE a.blocked_until > $5 GROUP BY a.app) AS b"
    " ORDER BY c.place, b.app");
const Sql kFirstFree(
    "SELECT coalesce(min(a.blocked_until), 0)::int8 FROM (SELECT u.line FROM line_use AS u"
    " WHERE u.country = $1 AND u.standing BETWEEN $2 AND $3"
    " ORDER BY u.standing, u.last_used, u.line LIMIT $4) AS p"
    " JOIN line_apps AS a ON a.line = p.line AND a.app = $5"
    " WHERE a.blocked_until > 0 AND a.blocked_until < $6");
const Sql kTally(
    "SELECT l.supplier, l.country, count(*), count(*) FILTER (WHERE u.standing & 3 IN (1, 2)),"
    " count(*) FILTER (WHERE l.state = 1), count(*) FILTER (WHERE l.state = 3)"
    " FROM lines AS l JOIN line_use AS u ON u.line = l.id WHERE l.id > $1 AND l.id <= $2"
    " GROUP BY l.supplier, l.country ORDER BY l.supplier, l.country");

}  // namespace

Availability PostgresLines::availability(CountryId country, NumberType type) const {
  flush_all();
  const auto first = static_cast<std::int32_t>(standing(std::int16_t{0}, type));
  const Result result = writer_.session().query(kAvailability, Parameters::of(country, first));
  switch (result.get<std::int32_t>(0, 0)) {
    case 2: return Availability::kBusy;
    case 1: return Availability::kResting;
    default: return Availability::kNone;
  }
}

std::size_t PostgresLines::count_free(CountryId country, AppId app, Time now, LineCriteria criteria,
                                      std::size_t max) const {
  return count_free_all({&country, 1}, app, now, criteria, max).front();
}

std::vector<std::size_t> PostgresLines::count_free_all(std::span<const CountryId> countries,
                                                       AppId app, Time now, LineCriteria criteria,
                                                       std::size_t max) const {
  flush_all();
  const Result result = writer_.session().query(
      kCountFree, Parameters::of(countries, app, now, first_standing(criteria),
                                 last_standing(criteria), as_limit(max)));
  std::vector<std::size_t> counts;
  for (int row = 0; row < result.rows(); ++row) {
    counts.push_back(static_cast<std::size_t>(result.get<std::int64_t>(row, 0)));
  }
  return counts;
}

FreeLines PostgresLines::free_lines(CountryId country, Time now, LineCriteria criteria,
                                    std::size_t max) const {
  return free_lines_all({&country, 1}, now, criteria, max).front();
}

std::vector<FreeLines> PostgresLines::free_lines_all(std::span<const CountryId> countries, Time now,
                                                     LineCriteria criteria, std::size_t max) const {
  flush_all();
  const std::int16_t first = first_standing(criteria);
  const std::int16_t last = last_standing(criteria);
  const Result lines = writer_.session().query(
      kCountPickable, Parameters::of(countries, first, last, as_limit(max)));
  const Result blocked = writer_.session().query(
      kCountBlocked, Parameters::of(countries, first, last, as_limit(max), now));
  std::vector<FreeLines> out(countries.size());
  for (int row = 0; row < lines.rows(); ++row) {
    out.at(static_cast<std::size_t>(row)).lines =
        static_cast<std::size_t>(lines.get<std::int64_t>(row, 0));
  }
  for (int row = 0; row < blocked.rows(); ++row) {
    const auto place = static_cast<std::size_t>(blocked.get<std::int64_t>(row, 0)) - 1;
    out.at(place).blocked.emplace_back(blocked.get<AppId>(row, 1),
                                       static_cast<std::size_t>(blocked.get<std::int64_t>(row, 2)));
  }
  return out;
}

Time PostgresLines::first_free(CountryId country, AppId app, LineCriteria criteria) const {
  flush_all();
  const Result result = writer_.session().query(
      kFirstFree, Parameters::of(country, first_standing(criteria), last_standing(criteria),
                                 as_limit(limits::kPageRows), app, kForever));
  return result.get<Time>(0, 0);
}

std::vector<LineTally> PostgresLines::tally(LineId after, LineId last) const {
  flush_all();
  const Result result = writer_.session().query(kTally, Parameters::of(after, last));
  std::vector<LineTally> sums;
  for (int row = 0; row < result.rows(); ++row) {
    sums.push_back({result.get<SupplierId>(row, 0), result.get<CountryId>(row, 1),
                    result.get<std::int64_t>(row, 2), result.get<std::int64_t>(row, 3),
                    result.get<std::int64_t>(row, 4), result.get<std::int64_t>(row, 5)});
  }
  return sums;
}

}  // namespace linepool::store_postgres
