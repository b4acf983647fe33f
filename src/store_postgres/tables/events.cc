#include "store_postgres/tables/events.h"

#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

// With more customers than this, all are dropped after a commit and read again.
constexpr std::size_t kMaxLastSeqs = 1'000'000;

const Sql kLog("SELECT name FROM event_log WHERE id = 1");
const Sql kList(select_from<EventsTable>() +
                "WHERE customer = $1 AND seq > $2 ORDER BY seq LIMIT $3");
// From the table, not from memory: drop() takes rows away there.
const Sql kFindAll("SELECT r.* FROM unnest($2) AS k (seq), LATERAL (" + select_from<EventsTable>() +
                   "AS e WHERE e.customer = $1 AND e.seq = k.seq LIMIT 1) AS r ORDER BY r.seq");
const Sql kOnlyLogged(select_from<EventsTable>() +
                      "WHERE lease = $1 AND kind BETWEEN 11 AND 18"
                      " ORDER BY customer DESC, seq DESC LIMIT $2");
const Sql kLastSeq("SELECT coalesce(max(seq), 0) FROM events WHERE customer = $1");
// Jumps from customer to customer in the key.
const Sql kNewestAll(
    "WITH RECURSIVE heads (customer) AS (SELECT min(customer) FROM events WHERE customer > $1"
    "  UNION ALL SELECT (SELECT min(customer) FROM events WHERE events.customer > heads.customer)"
    "  FROM heads WHERE customer IS NOT NULL)"
    " SELECT customer, (SELECT max(seq) FROM events WHERE events.customer = heads.customer)"
    " FROM heads WHERE customer IS NOT NULL LIMIT $2");
const Sql kDrop("DELETE FROM events WHERE customer = $1 AND seq <= $2");

std::vector<Event> events_of(const std::vector<StoredEvent>& rows) {
  std::vector<Event> out;
  out.reserve(rows.size());
  for (const StoredEvent& row : rows) out.push_back(row.event);
  return out;
}

}  // namespace

std::string PostgresEvents::log() const {
  const Result name = writer_.session().query(kLog);
  if (name.rows() != 1) throw store::StoreFailure("PostgreSQL: the event log has lost its name");
  return name.text(0, 0);
}

std::vector<Event> PostgresEvents::list(CustomerId customer, EventSeq after,
                                        std::size_t max) const {
  return events_of(rows_.select(kList, customer, after, as_limit(max)));
}

std::vector<Event> PostgresEvents::find_all(CustomerId customer,
                                            std::span<const EventSeq> seqs) const {
  const std::vector<EventSeq> wanted = store::in_order(seqs);
  return events_of(rows_.select(kFindAll, customer, std::span<const EventSeq>(wanted)));
}

EventSeq PostgresEvents::newest(CustomerId customer) const {
  return rows_.query(kLastSeq, customer).get<EventSeq>(0, 0);
}

std::vector<store::NewestEvent> PostgresEvents::newest_all(CustomerId after,
                                                           std::size_t max) const {
  const Result heads = rows_.query(kNewestAll, after, as_limit(max));
  std::vector<store::NewestEvent> out;
  for (int row = 0; row < heads.rows(); ++row) {
    out.push_back({heads.get<CustomerId>(row, 0), heads.get<EventSeq>(row, 1)});
  }
  return out;
}

std::vector<Event> PostgresEvents::only_logged(LeaseId lease, std::size_t max) const {
  return events_of(rows_.select(kOnlyLogged, lease, as_limit(max)));
}

// A customer whose seq is not known has no events that are not written.
std::int64_t& PostgresEvents::last_seq(CustomerId customer) {
  const auto known = last_seqs_.find(customer);
  if (known != last_seqs_.end()) return known->second;
  const Result stored = writer_.session().query(kLastSeq, Parameters::of(customer));
  return last_seqs_.emplace(customer, stored.get<std::int64_t>(0, 0)).first->second;
}

EventSeq PostgresEvents::append(const Event& event) {
  writer_.check_writable();
  StoredEvent row{event, writer_.batch()};
  row.event.seq = EventSeq{++last_seq(event.customer)};
  undo_log_.push_back(event.customer);
  rows_.insert(row);
  return row.event.seq;
}

void PostgresEvents::drop(CustomerId customer, EventSeq last) {
  CHECK(last < newest(customer), "the newest event stays, for the numbering");
  rows_.run(kDrop, customer, last);
}

void PostgresEvents::mark() {
  rows_.mark();
  undo_log_.clear();
}

void PostgresEvents::undo() {
  rows_.undo();
  for (const CustomerId customer : undo_log_) --last_seqs_.at(customer);
  undo_log_.clear();
}

void PostgresEvents::before_commit() {
  rows_.before_commit();
  undo_log_.clear();
  if (last_seqs_.size() > kMaxLastSeqs) last_seqs_.clear();
}

void PostgresEvents::forget() {
  rows_.forget();
  undo_log_.clear();
  last_seqs_.clear();
}

}  // namespace linepool::store_postgres
