#include "store_sqlite/tables/events.h"

#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

// With more customers than this, all are dropped after a commit and read again.
constexpr std::size_t kMaxLastSeqs = 1'000'000;

Event read_event(const Rows& rows) {
  Event event;
  event.customer = rows.id<CustomerId>(0);
  event.seq = rows.id<EventSeq>(1);
  event.kind = rows.enumerator<EventKind>(2);
  event.at = rows.time(3);
  event.lease = rows.id<LeaseId>(4);
  event.message = rows.id<MessageId>(5);
  event.subject = rows.integer(6);
  event.amount = rows.money(7);
  return event;
}

}  // namespace

std::string SqliteEvents::log() const {
  Rows rows = log_.query();
  CHECK(rows.next(), "the log has a name");
  return std::string(rows.text(0));
}

std::vector<Event> SqliteEvents::list(CustomerId customer, EventSeq after, std::size_t max) const {
  flush_all();
  return read_all(list_.query(customer, after, as_limit(max)), read_event);
}

std::int64_t& SqliteEvents::last_seq(CustomerId customer) {
  const auto [place, is_new] = last_seqs_.try_emplace(customer, 0);
  if (is_new) {
    Rows rows = last_seq_.query(customer);
    if (rows.next()) place->second = rows.integer(0);
  }
  return place->second;
}

std::vector<Event> SqliteEvents::find_all(CustomerId customer,
                                          std::span<const EventSeq> seqs) const {
  flush_all();
  return store::find_each(seqs, [this, customer](EventSeq seq) -> std::optional<Event> {
    Rows rows = list_.query(customer, EventSeq{seq.value - 1}, as_limit(1));
    if (!rows.next() || rows.id<EventSeq>(1) != seq) return std::nullopt;
    return read_event(rows);
  });
}

EventSeq SqliteEvents::newest(CustomerId customer) const {
  flush_all();
  Rows rows = last_seq_.query(customer);
  return rows.next() ? rows.id<EventSeq>(0) : EventSeq{};
}

std::vector<store::NewestEvent> SqliteEvents::newest_all(CustomerId after, std::size_t max) const {
  flush_all();
  return read_all(newest_all_.query(after, as_limit(max)), [](const Rows& rows) {
    return store::NewestEvent{rows.id<CustomerId>(0), rows.id<EventSeq>(1)};
  });
}

std::vector<Event> SqliteEvents::only_logged(LeaseId lease, std::size_t max) const {
  flush_all();
  return read_all(only_logged_.query(lease, as_limit(max)), read_event);
}

void SqliteEvents::drop(CustomerId customer, EventSeq last) {
  CHECK(last < newest(customer), "the newest event stays, for the numbering");
  writer_.before_write();
  drop_.run(customer, last);
}

EventSeq SqliteEvents::append(const Event& event) {
  writer_.check_writable();
  const EventSeq seq{++last_seq(event.customer)};
  undo_log_.push_back(event.customer);
  waiting_.push_back(event);
  waiting_.back().seq = seq;
  return seq;
}

void SqliteEvents::flush_all() const {
  if (waiting_.empty()) return;
  writer_.before_write();
  for (const Event& e : waiting_) {
    insert_.run(e.customer, e.seq, e.kind, e.at, e.lease, e.message, e.subject, e.amount);
  }
  waiting_.clear();
}

void SqliteEvents::undo() {
  waiting_.clear();
  for (const CustomerId customer : undo_log_) --last_seqs_.at(customer);
  undo_log_.clear();
}

void SqliteEvents::before_commit() {
  flush_all();
  undo_log_.clear();
  if (last_seqs_.size() > kMaxLastSeqs) last_seqs_.clear();
}

void SqliteEvents::forget() {
  waiting_.clear();
  undo_log_.clear();
  last_seqs_.clear();
}

}  // namespace linepool::store_sqlite
