#include "store_sqlite/tables/leases.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

constexpr int kPrevious = 27;  // the column `previous` in a row of a chain

Lease read_lease(const Rows& rows) {
  Lease lease;
  lease.id = rows.id<LeaseId>(0);
  lease.customer = rows.id<CustomerId>(1);
  lease.key = rows.id<KeyId>(2);
  lease.line = rows.id<LineId>(3);
  lease.number = rows.number(4);
  lease.country = rows.id<CountryId>(5);
  lease.app = rows.id<AppId>(6);
  lease.price = rows.money(7);
  lease.state = rows.enumerator<LeaseState>(8);
  lease.created_at = rows.time(9);
  lease.expires_at = rows.time(10);
  lease.ended_at = rows.time(11);
  lease.last_message = rows.id<MessageId>(12);
  lease.last_message_at = rows.time(13);
  lease.messages = static_cast<std::int32_t>(rows.integer(14));
  lease.rental.period_hours = static_cast<std::int32_t>(rows.integer(15));
  lease.rental.periods = static_cast<std::int32_t>(rows.integer(16));
  lease.rental.auto_renew = rows.integer(17) != 0;
  lease.asked_at = static_cast<std::int32_t>(rows.integer(18));
  lease.last_taken_at = rows.time(19);
  lease.previous_here = rows.id<LeaseId>(20);
  lease.cancellable_at = rows.time(21);
  lease.expires_otherwise = rows.time(22);
  lease.warn_at = rows.time(23);
  lease.label = rows.text(24);
  lease.rests_until = rows.time(25);
  lease.code_pattern = rows.text(26);
  return lease;
}

LeaseTally read_tally(const Rows& rows) {
  LeaseTally sum;
  sum.supplier = rows.id<SupplierId>(0);
  sum.country = rows.id<CountryId>(1);
  sum.app = rows.id<AppId>(2);
  sum.kind = rows.integer(3) != 0 ? LeaseKind::kRental : LeaseKind::kTemporary;
  sum.leases = rows.integer(4);
  sum.with_code = rows.integer(5);
  sum.undecided = rows.integer(6);
  sum.sms = rows.integer(7);
  sum.revenue = rows.money(8);
  return sum;
}

}  // namespace

std::optional<Lease> SqliteLeases::find(LeaseId id) const {
  const bool waits = std::any_of(waiting_.begin(), waiting_.end(),
                                 [id](const Waiting& w) { return w.lease.id == id; });
  if (waits) flush_all();
  return read_one(find_.query(id), read_lease);
}

std::vector<Lease> SqliteLeases::find_all(std::span<const LeaseId> ids) const {
  flush_all();
  return store::find_each(ids,
                          [this](LeaseId id) { return read_one(find_.query(id), read_lease); });
}

std::optional<Lease> SqliteLeases::newest(CustomerId customer, LineId line, AppId app,
                                          LeaseKind kind) const {
  flush_all();
  const std::int64_t is_rental = kind == LeaseKind::kRental ? 1 : 0;
  if (app.is_none()) return read_one(newest_.query(customer, line, is_rental), read_lease);
  return read_one(newest_of_app_.query(customer, line, is_rental, app), read_lease);
}

std::vector<Lease> SqliteLeases::history(CustomerId customer, LeaseId before,
                                         std::size_t max) const {
  flush_all();
  LeaseId next = heads_.newest(customer);
  if (!before.is_none()) {
    Rows rows = of_chain_.query(before);
    if (!rows.next() || rows.id<CustomerId>(1) != customer) return {};
    if (read_lease(rows).is_rental()) return {};
    next = rows.id<LeaseId>(kPrevious);
  }
  std::vector<Lease> out;
  while (!next.is_none() && out.size() < max) {
    Rows rows = of_chain_.query(next);
    if (!rows.next()) throw store::StoreFailure("SQLite store: a chain of leases is broken");
    out.push_back(read_lease(rows));
    next = rows.id<LeaseId>(kPrevious);
  }
  return out;
}

std::vector<Lease> SqliteLeases::rentals(CustomerId customer, LeaseId before,
                                         std::size_t max) const {
  flush_all();
  constexpr LeaseId kNewest{std::numeric_limits<std::int64_t>::max()};
  return read_all(rentals_.query(customer, before.is_none() ? kNewest : before, as_limit(max)),
                  read_lease);
}

std::vector<Lease> SqliteLeases::all_rentals(LeaseId after, std::size_t max) const {
  flush_all();
  return read_all(all_rentals_.query(after, as_limit(max)), read_lease);
}

std::vector<Lease> SqliteLeases::due(Time now, std::size_t max) const {
  flush_all();
  return read_all(due_.query(now, as_limit(max)), read_lease);
}

std::vector<Lease> SqliteLeases::to_warn(Time now, std::size_t max) const {
  flush_all();
  return read_all(to_warn_.query(now, as_limit(max)), read_lease);
}

std::vector<Lease> SqliteLeases::live(LeaseId after, std::size_t max) const {
  flush_all();
  return read_all(live_.query(after, as_limit(max)), read_lease);
}

std::vector<Lease> SqliteLeases::ended_with_texts(Time before, std::size_t max) const {
  flush_all();
  return read_all(ended_with_texts_.query(before, as_limit(max)), read_lease);
}

std::vector<Lease> SqliteLeases::list(LeaseId after, std::size_t max) const {
  flush_all();
  return read_all(list_.query(after, as_limit(max)), read_lease);
}

std::vector<LeaseTally> SqliteLeases::tally(LeaseId after, LeaseId last) const {
  flush_all();
  return read_all(tally_.query(after, last), read_tally);
}

std::vector<Lease> SqliteLeases::near(const Lease& lease, std::int64_t reach,
                                      std::size_t max) const {
  flush_all();
  std::vector<Lease> out = read_all(near_before_.query(lease.id, LeaseId{lease.id.value - reach},
                                                       lease.app, lease.country, as_limit(max)),
                                    read_lease);
  for (Lease& after : read_all(near_after_.query(lease.id, LeaseId{lease.id.value + reach},
                                                 lease.app, lease.country, as_limit(max)),
                               read_lease)) {
    out.push_back(std::move(after));
  }
  return out;
}

LeaseId SqliteLeases::insert(const Lease& lease) {
  store::check_row(lease);
  writer_.check_writable();
  const LeaseId id{ids_.next()};
  // Rentals are not in the chain; they have their own index.
  const LeaseId previous = lease.is_rental() ? LeaseId{} : heads_.newest(lease.customer);
  waiting_.push_back(Waiting{lease, Write::kInsert, previous});
  waiting_.back().lease.id = id;
  if (!lease.is_rental()) heads_.put(lease.customer, id);
  return id;
}

void SqliteLeases::update(const Lease& lease) {
  store::check_row(lease);
  writer_.check_writable();
  waiting_.push_back(Waiting{lease, Write::kUpdate, LeaseId{}});
}

void SqliteLeases::count_message(const Lease& lease) {
  store::check_row(lease);
  writer_.check_writable();
  waiting_.push_back(Waiting{lease, Write::kCountMessage, LeaseId{}});
}

void SqliteLeases::flush_all() const {
  if (waiting_.empty()) return;
  writer_.before_write();
  for (const auto& [l, kind, previous] : waiting_) {
    switch (kind) {
      case Write::kInsert:
        insert_.run_on_one_row(l.id, l.customer, l.key, l.line, l.number, l.country, l.app, l.price,
                               l.state, l.created_at, l.expires_at, l.ended_at, l.last_message,
                               l.last_message_at, l.messages, l.rental.period_hours,
                               l.rental.periods, l.rental.auto_renew, l.asked_at, l.last_taken_at,
                               l.previous_here, l.cancellable_at, l.expires_otherwise, l.warn_at,
                               l.label, l.rests_until, l.code_pattern, previous);
        break;
      case Write::kUpdate:
        update_.run_on_one_row(l.id, l.price, l.state, l.expires_at, l.ended_at, l.last_message,
                               l.last_message_at, l.messages, l.rental.periods, l.rental.auto_renew,
                               l.asked_at, l.last_taken_at, l.expires_otherwise, l.warn_at, l.label,
                               l.rests_until, l.code_pattern);
        break;
      case Write::kCountMessage:
        count_message_.run_on_one_row(l.id, l.state, l.last_message, l.last_message_at, l.messages,
                                      l.asked_at, l.last_taken_at);
        break;
    }
  }
  waiting_.clear();
}

void SqliteLeases::undo() {
  waiting_.clear();
  ids_.undo();
}

void SqliteLeases::forget() {
  waiting_.clear();
  ids_.forget();
}

}  // namespace linepool::store_sqlite
