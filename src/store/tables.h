// The port: what every store provides, as small table interfaces. Reads are const; a Snapshot gives
// only those. The store assigns ids, ascending from 1. Listings return rows after a cursor in
// ascending id order (history: before a cursor, descending), at most `max` (<= limits::kPageRows).
// find_all() gives the rows with those ids, about a page of them, in ascending order of id, each
// once; ids of no row are passed over. A store may be a network away, so whoever needs a row for
// each row of a page fetches them with one such call.
// A store refuses nothing by itself: commands check uniqueness before they write. A violated
// constraint (a taken unique value, a key without its customer, a line without its supplier, an
// update of a missing row) is a bug or a broken disk and throws StoreFailure, from keep() or
// commit() at the latest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/lease.h"
#include "domain/line.h"
#include "domain/supplier.h"
#include "store/customer_tables.h"
#include "store/failure.h"
#include "store/ledger_tables.h"

namespace linepool::store {

class Suppliers {
 public:
  virtual ~Suppliers() = default;
  [[nodiscard]] virtual std::optional<Supplier> find(SupplierId id) const = 0;
  [[nodiscard]] virtual std::vector<Supplier> find_all(std::span<const SupplierId> ids) const = 0;
  [[nodiscard]] virtual std::optional<Supplier> find_by_name(std::string_view name) const = 0;
  [[nodiscard]] virtual std::vector<Supplier> list(SupplierId after, std::size_t max) const = 0;
  virtual SupplierId insert(const Supplier& supplier) = 0;
  virtual void update(const Supplier& supplier) = 0;
};

struct LineFilter {
  std::optional<CountryId> country;
  std::optional<LineState> state;
  std::optional<SupplierId> supplier = {};
};

class Lines {
 public:
  virtual ~Lines() = default;
  [[nodiscard]] virtual std::optional<Line> find(LineId id) const = 0;
  [[nodiscard]] virtual std::optional<Line> find_by_number(LineNumber number) const = 0;
  // The lines with that short code, one per country, ordered by country id.
  [[nodiscard]] virtual std::vector<Line> of_short_code(ShortCode code, std::size_t max) const = 0;
  [[nodiscard]] virtual std::vector<Line> list(LineId after, std::size_t max,
                                               const LineFilter& filter) const = 0;
  // A line of the country with that type of number that can_be_picked() and is not blocked for
  // `app` at `now`: shared lines first, because only exclusive ones can be rented, then the
  // smallest `last_used`.
  [[nodiscard]] virtual std::optional<Line> pick(CountryId country, AppId app, Time now,
                                                 LineCriteria criteria) const = 0;
  // The first `max` lines that pick() would consider, in its order, blocked for some app or not.
  [[nodiscard]] virtual std::vector<Line> pickable(CountryId country, LineCriteria criteria,
                                                   std::size_t max) const = 0;
  // Why pick() found nothing among the country's lines with that type of number: kBusy if an online
  // one has a live lease, kResting if there are lines but none has one, kNone if there are none.
  [[nodiscard]] virtual Availability availability(CountryId country, NumberType type) const = 0;
  // How many of the country's lines pick() could return for `app`, counted up to `max`.
  [[nodiscard]] virtual std::size_t count_free(CountryId country, AppId app, Time now,
                                               LineCriteria criteria, std::size_t max) const = 0;
  // The same for several countries: one count each, in the order given.
  [[nodiscard]] virtual std::vector<std::size_t> count_free_all(
      std::span<const CountryId> countries, AppId app, Time now, LineCriteria criteria,
      std::size_t max) const = 0;
  // Like count_free(), for every app at once, among the first `max` lines that pick() would
  // consider.
  [[nodiscard]] virtual FreeLines free_lines(CountryId country, Time now, LineCriteria criteria,
                                             std::size_t max) const = 0;
  // The same for several countries, in the order given.
  [[nodiscard]] virtual std::vector<FreeLines> free_lines_all(std::span<const CountryId> countries,
                                                              Time now, LineCriteria criteria,
                                                              std::size_t max) const = 0;
  // The earliest end of a quarantine for `app` among the lines that pick() would consider (no more
  // than kPageRows of them); not set if there is none.
  [[nodiscard]] virtual Time first_free(CountryId country, AppId app,
                                        LineCriteria criteria) const = 0;
  // The lines with after < id <= last, summed by supplier and country, in that order.
  [[nodiscard]] virtual std::vector<LineTally> tally(LineId after, LineId last) const = 0;
  // A number above every `last_used` in the table. Not undone; gaps are harmless.
  [[nodiscard]] virtual std::int64_t next_use() = 0;
  virtual LineId insert(const Line& line) = 0;
  virtual void update(const Line& line) = 0;
  // Writes only `live_leases` and `last_used`, the part that every lease changes.
  virtual void update_use(const Line& line) = 0;

  [[nodiscard]] virtual std::optional<LineApp> find_app(LineId line, AppId app) const = 0;
  // Every app blocked on the line at `now`, by a live lease or a quarantine.
  [[nodiscard]] virtual std::vector<LineApp> blocked_apps(LineId line, Time now) const = 0;
  // The same for several lines, in order of line and app.
  [[nodiscard]] virtual std::vector<LineApp> blocked_apps_all(std::span<const LineId> lines,
                                                              Time now) const = 0;
  virtual void put_app(const LineApp& row) = 0;  // inserts or replaces by (line, app)
};

class Leases {
 public:
  virtual ~Leases() = default;
  [[nodiscard]] virtual std::optional<Lease> find(LeaseId id) const = 0;
  [[nodiscard]] virtual std::vector<Lease> find_all(std::span<const LeaseId> ids) const = 0;
  // The newest lease of that kind of this customer on this line; of any app if `app` is none.
  [[nodiscard]] virtual std::optional<Lease> newest(CustomerId customer, LineId line, AppId app,
                                                    LeaseKind kind) const = 0;
  // The customer's temporary leases, newest first, before `before` (none: all of them). Empty if
  // `before` is not a temporary lease of the customer.
  [[nodiscard]] virtual std::vector<Lease> history(CustomerId customer, LeaseId before,
                                                   std::size_t max) const = 0;
  // The customer's rentals, newest first, ids below `before` (none: from the newest).
  [[nodiscard]] virtual std::vector<Lease> rentals(CustomerId customer, LeaseId before,
                                                   std::size_t max) const = 0;
  // The rentals of all customers.
  [[nodiscard]] virtual std::vector<Lease> all_rentals(LeaseId after, std::size_t max) const = 0;
  // Live leases with expires_at <= now, earliest first.
  [[nodiscard]] virtual std::vector<Lease> due(Time now, std::size_t max) const = 0;
  // Live leases with warn_at <= now, earliest first.
  [[nodiscard]] virtual std::vector<Lease> to_warn(Time now, std::size_t max) const = 0;
  [[nodiscard]] virtual std::vector<Lease> live(LeaseId after, std::size_t max) const = 0;
  // Leases with ended_at < `before` that have a last_message, earliest end first.
  [[nodiscard]] virtual std::vector<Lease> ended_with_texts(Time before, std::size_t max) const = 0;
  // All leases, of any kind and state.
  [[nodiscard]] virtual std::vector<Lease> list(LeaseId after, std::size_t max) const = 0;
  // The leases with after < id <= last, summed by supplier, country, app and kind, in that order.
  [[nodiscard]] virtual std::vector<LeaseTally> tally(LeaseId after, LeaseId last) const = 0;
  // The leases of the same app and country whose ids differ from the lease's by less than `reach`,
  // itself left out: up to `max` before it, the nearest first, then up to `max` after it.
  [[nodiscard]] virtual std::vector<Lease> near(const Lease& lease, std::int64_t reach,
                                                std::size_t max) const = 0;
  virtual LeaseId insert(const Lease& lease) = 0;
  // Does not change what the lease was made with: customer, key, line, number, country, app,
  // created_at, a rental's period, previous_here and cancellable_at.
  virtual void update(const Lease& lease) = 0;
  // Like update(), if only the fields that an SMS changes have changed: state, messages, asked_at
  // and last_*.
  virtual void count_message(const Lease& lease) = 0;
};

}  // namespace linepool::store
