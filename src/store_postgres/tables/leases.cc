#include "store_postgres/tables/leases.h"

#include <iterator>
#include <limits>

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

constexpr LeaseId kNewest{std::numeric_limits<std::int64_t>::max()};

Sql select(const std::string& rest) {
  return Sql(select_from<LeasesTable>() + rest);
}

const Sql kLastId("SELECT coalesce(max(id), 0) FROM leases");
const Sql kNewestHere = select(
    "WHERE line = $2 AND customer = $1 AND (period_hours > 0) = $3 ORDER BY id DESC LIMIT 1");
const Sql kNewestOfApp = select(
    "WHERE line = $2 AND customer = $1 AND (period_hours > 0) = $3 AND app = $4"
    " ORDER BY id DESC LIMIT 1");
const Sql kHistory =
    select("WHERE customer = $1 AND period_hours = 0 AND id < $2 ORDER BY id DESC LIMIT $3");
const Sql kRentals =
    select("WHERE customer = $1 AND period_hours > 0 AND id < $2 ORDER BY id DESC LIMIT $3");
const Sql kAllRentals = select("WHERE period_hours > 0 AND id > $1 ORDER BY id LIMIT $2");
const Sql kDue = select("WHERE ended_at = 0 AND expires_at <= $1 ORDER BY expires_at, id LIMIT $2");
const Sql kToWarn =
    select("WHERE ended_at = 0 AND warn_at > 0 AND warn_at <= $1 ORDER BY warn_at, id LIMIT $2");
const Sql kLive = select("WHERE ended_at = 0 AND id > $1 ORDER BY id LIMIT $2");
const Sql kEndedWithTexts = select(
    "WHERE ended_at > 0 AND last_message > 0 AND ended_at < $1 ORDER BY ended_at, id LIMIT $2");
const Sql kList = select("WHERE id > $1 ORDER BY id LIMIT $2");
// A range of ids: an index by app would cost each lease a page.
const Sql kNearBefore =
    select("WHERE id < $1 AND id > $2 AND app = $3 AND country = $4 ORDER BY id DESC LIMIT $5");
const Sql kNearAfter =
    select("WHERE id > $1 AND id < $2 AND app = $3 AND country = $4 ORDER BY id LIMIT $5");
// State 2 is received, 3 rejected; see tally(const Lease&).
const Sql kTally(
    "SELECT l.supplier, e.country, e.app, e.period_hours > 0 AS rental, count(*),"
    " count(*) FILTER (WHERE CASE WHEN e.period_hours > 0 THEN e.messages > 0"
    "  ELSE e.state = 2 END),"
    " count(*) FILTER (WHERE e.ended_at = 0 AND CASE WHEN e.period_hours > 0"
    "  THEN e.messages = 0 ELSE e.state <> 2 END),"
    " sum(e.messages)::int8,"
    " sum(CASE WHEN e.period_hours > 0 THEN CASE WHEN e.state = 3 THEN 0"
    "  ELSE e.price * e.periods END ELSE CASE WHEN e.state = 2 THEN e.price ELSE 0 END END)::int8"
    " FROM leases AS e JOIN lines AS l ON l.id = e.line WHERE e.id > $1 AND e.id <= $2"
    " GROUP BY l.supplier, e.country, e.app, rental"
    " ORDER BY l.supplier, e.country, e.app, rental");

LeaseTally read_tally(const Result& result, int row) {
  LeaseTally sum;
  result.read(row, 0, sum.supplier);
  result.read(row, 1, sum.country);
  result.read(row, 2, sum.app);
  sum.kind = result.get<bool>(row, 3) ? LeaseKind::kRental : LeaseKind::kTemporary;
  result.read(row, 4, sum.leases);
  result.read(row, 5, sum.with_code);
  result.read(row, 6, sum.undecided);
  result.read(row, 7, sum.sms);
  result.read(row, 8, sum.revenue);
  return sum;
}

}  // namespace

PostgresLeases::PostgresLeases(Writer& writer, Participant& lines)
    : lines_(lines), rows_(writer, kMaxKnown), ids_(writer, kLastId) {}

std::optional<Lease> PostgresLeases::find(LeaseId id) const {
  return rows_.find(id);
}

std::vector<Lease> PostgresLeases::find_all(std::span<const LeaseId> ids) const {
  return rows_.find_all(store::in_order(ids));
}

std::optional<Lease> PostgresLeases::newest(CustomerId customer, LineId line, AppId app,
                                            LeaseKind kind) const {
  const bool is_rental = kind == LeaseKind::kRental;
  if (app.is_none()) return rows_.select_one(kNewestHere, customer, line, is_rental);
  return rows_.select_one(kNewestOfApp, customer, line, is_rental, app);
}

std::vector<Lease> PostgresLeases::history(CustomerId customer, LeaseId before,
                                           std::size_t max) const {
  if (!before.is_none()) {
    const std::optional<Lease> from = find(before);
    if (!from || from->customer != customer || from->is_rental()) return {};
  }
  return rows_.select(kHistory, customer, before.is_none() ? kNewest : before, as_limit(max));
}

std::vector<Lease> PostgresLeases::rentals(CustomerId customer, LeaseId before,
                                           std::size_t max) const {
  return rows_.select(kRentals, customer, before.is_none() ? kNewest : before, as_limit(max));
}

std::vector<Lease> PostgresLeases::all_rentals(LeaseId after, std::size_t max) const {
  return rows_.select(kAllRentals, after, as_limit(max));
}

std::vector<Lease> PostgresLeases::due(Time now, std::size_t max) const {
  return rows_.select(kDue, now, as_limit(max));
}

std::vector<Lease> PostgresLeases::to_warn(Time now, std::size_t max) const {
  return rows_.select(kToWarn, now, as_limit(max));
}

std::vector<Lease> PostgresLeases::live(LeaseId after, std::size_t max) const {
  return rows_.select(kLive, after, as_limit(max));
}

std::vector<Lease> PostgresLeases::ended_with_texts(Time before, std::size_t max) const {
  return rows_.select(kEndedWithTexts, before, as_limit(max));
}

std::vector<Lease> PostgresLeases::list(LeaseId after, std::size_t max) const {
  return rows_.select(kList, after, as_limit(max));
}

std::vector<LeaseTally> PostgresLeases::tally(LeaseId after, LeaseId last) const {
  lines_.flush();
  const Result result = rows_.query(kTally, after, last);
  std::vector<LeaseTally> out;
  for (int row = 0; row < result.rows(); ++row) out.push_back(read_tally(result, row));
  return out;
}

std::vector<Lease> PostgresLeases::near(const Lease& lease, std::int64_t reach,
                                        std::size_t max) const {
  std::vector<Lease> out = rows_.select(kNearBefore, lease.id, lease.id.value - reach, lease.app,
                                        lease.country, as_limit(max));
  std::vector<Lease> after = rows_.select(kNearAfter, lease.id, lease.id.value + reach, lease.app,
                                          lease.country, as_limit(max));
  std::move(after.begin(), after.end(), std::back_inserter(out));
  return out;
}

LeaseId PostgresLeases::insert(const Lease& lease) {
  store::check_row(lease);
  Lease row = lease;
  row.id = LeaseId{ids_.next()};
  const LeaseId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

void PostgresLeases::update(const Lease& lease) {
  store::check_row(lease);
  rows_.update(lease);
}

void PostgresLeases::count_message(const Lease& lease) {
  update(lease);
}

}  // namespace linepool::store_postgres
