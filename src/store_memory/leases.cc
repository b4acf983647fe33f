#include "store_memory/leases.h"

#include <cstdlib>
#include <limits>
#include <map>
#include <tuple>

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

constexpr LeaseId kNewest{std::numeric_limits<std::int64_t>::max()};

// `after`, but with the fields that an update may not change taken from `before`.
Lease made_as(const Lease& before, Lease after) {
  after.customer = before.customer;
  after.key = before.key;
  after.line = before.line;
  after.number = before.number;
  after.country = before.country;
  after.app = before.app;
  after.created_at = before.created_at;
  after.rental.period_hours = before.rental.period_hours;
  after.previous_here = before.previous_here;
  after.cancellable_at = before.cancellable_at;
  return after;
}

// `before`, but with the fields that an SMS changes taken from `after`.
Lease counted_as(Lease before, const Lease& after) {
  before.state = after.state;
  before.messages = after.messages;
  before.asked_at = after.asked_at;
  before.last_message = after.last_message;
  before.last_message_at = after.last_message_at;
  before.last_taken_at = after.last_taken_at;
  return before;
}

}  // namespace

std::optional<Lease> MemoryLeases::find(LeaseId id) const {
  return session_.read->leases.get(id);
}

std::vector<Lease> MemoryLeases::find_all(std::span<const LeaseId> ids) const {
  return store::find_each(ids, [this](LeaseId id) { return find(id); });
}

std::optional<Lease> MemoryLeases::newest(CustomerId customer, LineId line, AppId app,
                                          LeaseKind kind) const {
  const auto& table = session_.read->leases;
  const auto& index = table.index().by_line;
  const auto first = index.lower_bound({customer, line, LeaseId{}});
  for (auto i = index.upper_bound({customer, line, kNewest}); i != first;) {
    const Lease& lease = table.at(std::get<2>(*--i));
    if (lease.kind() == kind && (app.is_none() || lease.app == app)) return lease;
  }
  return std::nullopt;
}

std::vector<Lease> MemoryLeases::history(CustomerId customer, LeaseId before,
                                         std::size_t max) const {
  const auto& table = session_.read->leases;
  const auto& index = table.index().by_customer;
  const auto first = index.lower_bound({customer, LeaseId{}});
  std::vector<Lease> out;
  if (!before.is_none() && !index.contains({customer, before})) return out;
  auto i = before.is_none() ? index.upper_bound({customer, kNewest})
                            : index.lower_bound({customer, before});
  while (i != first && out.size() < max) out.push_back(table.at((--i)->second));
  return out;
}

std::vector<Lease> MemoryLeases::rentals(CustomerId customer, LeaseId before,
                                         std::size_t max) const {
  const auto& table = session_.read->leases;
  const auto& index = table.index().rentals_by_customer;
  const auto first = index.lower_bound({customer, LeaseId{}});
  auto i = index.lower_bound({customer, before.is_none() ? kNewest : before});
  std::vector<Lease> out;
  while (i != first && out.size() < max) out.push_back(table.at((--i)->second));
  return out;
}

std::vector<Lease> MemoryLeases::all_rentals(LeaseId after, std::size_t max) const {
  const auto& table = session_.read->leases;
  const auto& index = table.index().rentals;
  std::vector<Lease> out;
  for (auto i = index.upper_bound(after); i != index.end() && out.size() < max; ++i) {
    out.push_back(table.at(*i));
  }
  return out;
}

std::vector<Lease> MemoryLeases::due(Time now, std::size_t max) const {
  const auto& table = session_.read->leases;
  std::vector<Lease> out;
  for (const auto& [expires_at, id] : table.index().live_by_expiry) {
    if (expires_at > now || out.size() >= max) break;
    out.push_back(table.at(id));
  }
  return out;
}

std::vector<Lease> MemoryLeases::ended_with_texts(Time before, std::size_t max) const {
  const auto& table = session_.read->leases;
  std::vector<Lease> out;
  for (const auto& [at, id] : table.index().ended_with_texts) {
    if (at >= before || out.size() == max) break;
    out.push_back(table.at(id));
  }
  return out;
}

std::vector<Lease> MemoryLeases::to_warn(Time now, std::size_t max) const {
  const auto& table = session_.read->leases;
  std::vector<Lease> out;
  for (const auto& [warn_at, id] : table.index().to_warn) {
    if (warn_at > now || out.size() >= max) break;
    out.push_back(table.at(id));
  }
  return out;
}

std::vector<Lease> MemoryLeases::live(LeaseId after, std::size_t max) const {
  const auto& table = session_.read->leases;
  const auto& index = table.index().live;
  std::vector<Lease> out;
  for (auto i = index.upper_bound(after); i != index.end() && out.size() < max; ++i) {
    out.push_back(table.at(*i));
  }
  return out;
}

std::vector<Lease> MemoryLeases::list(LeaseId after, std::size_t max) const {
  return page(session_.read->leases, after, max);
}

std::vector<LeaseTally> MemoryLeases::tally(LeaseId after, LeaseId last) const {
  std::map<std::tuple<SupplierId, CountryId, AppId, LeaseKind>, LeaseTally> sums;
  for (const Lease& lease : session_.read->leases.rows()) {
    if (lease.id <= after || lease.id > last) continue;
    const Line* line = session_.read->lines.find(lease.line);
    if (line == nullptr) continue;
    const LeaseTally one = linepool::tally(lease, line->supplier);
    const auto [place, is_new] =
        sums.try_emplace({one.supplier, one.country, one.app, one.kind}, one);
    if (!is_new) add(one, place->second);
  }
  std::vector<LeaseTally> found;
  for (const auto& [key, sum] : sums) found.push_back(sum);
  return found;
}

std::vector<Lease> MemoryLeases::near(const Lease& lease, std::int64_t reach,
                                      std::size_t max) const {
  const auto& table = session_.read->leases;
  const auto is_like = [&](const Lease& other) {
    return other.app == lease.app && other.country == lease.country;
  };
  std::vector<Lease> out;
  const auto walk = [&](std::int64_t step) {
    const std::size_t most = out.size() + max;
    for (std::int64_t off = step; std::abs(off) < reach && out.size() < most; off += step) {
      const Lease* other = table.find(LeaseId{lease.id.value + off});
      if (other == nullptr) return;
      if (is_like(*other)) out.push_back(*other);
    }
  };
  walk(-1);
  walk(1);
  return out;
}

LeaseId MemoryLeases::insert(const Lease& lease) {
  store::check_row(lease);
  return session_.change([&](State& state) {
    const LeaseId id = state.leases.insert(lease);
    session_.log->emplace_back(Inserted<Lease>{});
    return id;
  });
}

void MemoryLeases::update(const Lease& lease) {
  store::check_row(lease);
  session_.change([&](State& state) {
    Lease before = state.leases.replace(lease);
    CHECK(made_as(before, lease) == lease);
    session_.log->emplace_back(Updated<Lease>{std::move(before)});
  });
}

void MemoryLeases::count_message(const Lease& lease) {
  store::check_row(lease);
  session_.change([&](State& state) {
    Lease before = state.leases.replace(lease);
    CHECK(counted_as(before, lease) == lease);
    session_.log->emplace_back(Updated<Lease>{std::move(before)});
  });
}

}  // namespace linepool::store_memory
