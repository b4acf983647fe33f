#include "store_memory/lines/lines.h"

#include <algorithm>
#include <limits>
#include <map>

#include "base/limits.h"
#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

void check_supplier(const State& state, SupplierId id) {
  if (state.suppliers.find(id) == nullptr) {
    throw store::StoreFailure("memory store: a line of a supplier that is not there");
  }
}

}  // namespace

std::optional<Line> MemoryLines::find(LineId id) const {
  return session_.read->lines.get(id);
}

std::optional<Line> MemoryLines::find_by_number(LineNumber number) const {
  const auto& table = session_.read->lines;
  const auto found = table.index().by_number.find(number);
  if (found == table.index().by_number.end()) return std::nullopt;
  return table.at(found->second);
}

std::vector<Line> MemoryLines::of_short_code(ShortCode code, std::size_t max) const {
  std::vector<Line> out;
  for (const Line& line : session_.read->lines.rows()) {
    const auto [first, beyond] = LineNumber::values_of(code);
    if (line.number.value() >= first && line.number.value() < beyond) out.push_back(line);
  }
  std::sort(out.begin(), out.end(),
            [](const Line& a, const Line& b) { return a.number < b.number; });
  if (out.size() > max) out.erase(out.begin() + static_cast<std::ptrdiff_t>(max), out.end());
  return out;
}

std::vector<Line> MemoryLines::list(LineId after, std::size_t max,
                                    const store::LineFilter& filter) const {
  const std::vector<Line>& rows = session_.read->lines.rows();
  std::vector<Line> out;
  for (auto i = static_cast<std::size_t>(std::max<std::int64_t>(after.value, 0));
       i < rows.size() && out.size() < max; ++i) {
    if (filter.country && rows[i].country != *filter.country) continue;
    if (filter.state && rows[i].state != *filter.state) continue;
    if (filter.supplier && rows[i].supplier != *filter.supplier) continue;
    out.push_back(rows[i]);
  }
  return out;
}

std::optional<Line> MemoryLines::pick(CountryId country, AppId app, Time now,
                                      LineCriteria criteria) const {
  if (criteria.kind == LeaseKind::kTemporary) {
    std::optional<Line> shared = pick_of(country, app, now, criteria.type, Sharing::kPerApp);
    if (shared) return shared;
  }
  return pick_of(country, app, now, criteria.type, Sharing::kExclusive);
}

std::optional<Line> MemoryLines::pick_of(CountryId country, AppId app, Time now, NumberType type,
                                         Sharing sharing) const {
  const State& state = *session_.read;
  const auto& pickable = state.lines.index().pickable;
  const LineIndex::PickPlace place(country, type, sharing);
  for (auto i = pickable.lower_bound({place, std::numeric_limits<std::int64_t>::min(), LineId{}});
       i != pickable.end() && std::get<0>(*i) == place; ++i) {
    const LineId line = std::get<2>(*i);
    const auto block = state.line_apps.find({line, app});
    if (block == state.line_apps.end() || block->second.blocked_until <= now) {
      return state.lines.at(line);
    }
  }
  return std::nullopt;
}

Availability MemoryLines::availability(CountryId country, NumberType type) const {
  const auto& counts = session_.read->lines.index().counts;
  const auto found = counts.find({country, type});
  if (found == counts.end() || found->second.lines == 0) return Availability::kNone;
  return found->second.online_and_taken > 0 ? Availability::kBusy : Availability::kResting;
}

// Calls use(line) for the lines that pick() would consider, in its order, until it returns false.
template <class Use>
void MemoryLines::for_pickable(CountryId country, LineCriteria criteria, Use use) const {
  const auto& pickable = session_.read->lines.index().pickable;
  for (const Sharing sharing : {Sharing::kPerApp, Sharing::kExclusive}) {
    if (sharing == Sharing::kPerApp && criteria.kind == LeaseKind::kRental) continue;
    const LineIndex::PickPlace place(country, criteria.type, sharing);
    for (auto i = pickable.lower_bound({place, std::numeric_limits<std::int64_t>::min(), LineId{}});
         i != pickable.end() && std::get<0>(*i) == place; ++i) {
      if (!use(std::get<2>(*i))) return;
    }
  }
}

std::vector<Line> MemoryLines::pickable(CountryId country, LineCriteria criteria,
                                        std::size_t max) const {
  std::vector<Line> lines;
  for_pickable(country, criteria, [&](LineId line) {
    if (lines.size() == max) return false;
    lines.push_back(session_.read->lines.at(line));
    return true;
  });
  return lines;
}

Time MemoryLines::blocked_until(LineId line, AppId app) const {
  const auto block = session_.read->line_apps.find({line, app});
  return block == session_.read->line_apps.end() ? Time{} : block->second.blocked_until;
}

std::size_t MemoryLines::count_free(CountryId country, AppId app, Time now, LineCriteria criteria,
                                    std::size_t max) const {
  std::size_t count = 0;
  for_pickable(country, criteria, [&](LineId line) {
    if (count < max && blocked_until(line, app) <= now) ++count;
    return count < max;
  });
  return count;
}

std::vector<std::size_t> MemoryLines::count_free_all(std::span<const CountryId> countries,
                                                     AppId app, Time now, LineCriteria criteria,
                                                     std::size_t max) const {
  std::vector<std::size_t> counts;
  for (const CountryId country : countries) {
    counts.push_back(count_free(country, app, now, criteria, max));
  }
  return counts;
}

FreeLines MemoryLines::free_lines(CountryId country, Time now, LineCriteria criteria,
                                  std::size_t max) const {
  FreeLines free;
  std::map<AppId, std::size_t> blocked;
  for_pickable(country, criteria, [&](LineId line) {
    if (free.lines == max) return false;
    free.lines += 1;
    for (const LineApp& row : blocked_apps(line, now)) blocked[row.app] += 1;
    return true;
  });
  free.blocked.assign(blocked.begin(), blocked.end());
  return free;
}

std::vector<FreeLines> MemoryLines::free_lines_all(std::span<const CountryId> countries, Time now,
                                                   LineCriteria criteria, std::size_t max) const {
  std::vector<FreeLines> out;
  for (const CountryId country : countries) out.push_back(free_lines(country, now, criteria, max));
  return out;
}

Time MemoryLines::first_free(CountryId country, AppId app, LineCriteria criteria) const {
  Time first;
  std::size_t looked = 0;
  for_pickable(country, criteria, [&](LineId line) {
    const Time until = blocked_until(line, app);
    const bool rests = until.is_set() && until < kForever;
    if (rests && (!first.is_set() || until < first)) first = until;
    return ++looked < limits::kPageRows;
  });
  return first;
}

std::vector<LineTally> MemoryLines::tally(LineId after, LineId last) const {
  std::map<std::pair<SupplierId, CountryId>, LineTally> sums;
  for (const Line& line : session_.read->lines.rows()) {
    if (line.id <= after || line.id > last) continue;
    const LineTally one = linepool::tally(line);
    const auto key = std::pair(one.supplier, one.country);
    LineTally& sum = sums.try_emplace(key, LineTally{one.supplier, one.country}).first->second;
    add(one, 1, sum);
  }
  std::vector<LineTally> found;
  for (const auto& [key, sum] : sums) found.push_back(sum);
  return found;
}

std::int64_t MemoryLines::next_use() {
  CHECK(session_.last_use != nullptr, "writes need a transaction");
  return ++*session_.last_use;
}

LineId MemoryLines::insert(const Line& line) {
  store::check_row(line);
  return session_.change([&](State& state) {
    check_supplier(state, line.supplier);
    const LineId id = state.lines.insert(line);
    *session_.last_use = std::max(*session_.last_use, line.last_used);
    session_.log->emplace_back(Inserted<Line>{});
    return id;
  });
}

void MemoryLines::update(const Line& line) {
  store::check_row(line);
  session_.change([&](State& state) {
    check_supplier(state, line.supplier);
    session_.log->emplace_back(Updated<Line>{state.lines.replace(line)});
    *session_.last_use = std::max(*session_.last_use, line.last_used);
  });
}

void MemoryLines::update_use(const Line& line) {
  store::check_row(line);
  std::optional<Line> row = find(line.id);
  if (!row) throw store::StoreFailure("memory store: update of a row that is not there");
  row->live_leases = line.live_leases;
  row->last_used = line.last_used;
  update(*row);
}

std::optional<LineApp> MemoryLines::find_app(LineId line, AppId app) const {
  const auto found = session_.read->line_apps.find({line, app});
  if (found == session_.read->line_apps.end()) return std::nullopt;
  return found->second;
}

std::vector<LineApp> MemoryLines::blocked_apps(LineId line, Time now) const {
  const auto& apps = session_.read->line_apps;
  std::vector<LineApp> out;
  for (auto i = apps.lower_bound({line, AppId{}}); i != apps.end() && i->first.first == line; ++i) {
    if (i->second.blocked_until > now) out.push_back(i->second);
  }
  return out;
}

std::vector<LineApp> MemoryLines::blocked_apps_all(std::span<const LineId> lines, Time now) const {
  return store::list_each(lines, [&](LineId line) { return blocked_apps(line, now); });
}

void MemoryLines::put_app(const LineApp& row) {
  session_.change([&](State& state) {
    const auto [place, is_new] = state.line_apps.try_emplace({row.line, row.app}, row);
    session_.log->emplace_back(
        LineAppPut{row, is_new ? std::nullopt : std::optional(place->second)});
    place->second = row;
  });
}

}  // namespace linepool::store_memory
