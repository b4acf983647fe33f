#include "domain/line.h"

#include <algorithm>

#include "base/check.h"

namespace linepool {

std::string_view name(LineState state) {
  switch (state) {
    case LineState::kOnline: return "online";
    case LineState::kOffline: return "offline";
    case LineState::kQuarantined: return "quarantined";
  }
  return "";
}

std::string_view name(Sharing sharing) {
  switch (sharing) {
    case Sharing::kExclusive: return "exclusive";
    case Sharing::kPerApp: return "per_app";
  }
  return "";
}

std::optional<LineState> line_state_from(std::string_view text) {
  for (const LineState s : {LineState::kOnline, LineState::kOffline, LineState::kQuarantined}) {
    if (name(s) == text) return s;
  }
  return std::nullopt;
}

std::optional<Sharing> sharing_from(std::string_view text) {
  for (const Sharing s : {Sharing::kExclusive, Sharing::kPerApp}) {
    if (name(s) == text) return s;
  }
  return std::nullopt;
}

LineTally tally(const Line& line) {
  return {line.supplier,
          line.country,
          1,
          line.can_be_picked(LeaseKind::kTemporary) ? 1 : 0,
          line.state == LineState::kOnline ? 1 : 0,
          line.state == LineState::kQuarantined ? 1 : 0};
}

void add(const LineTally& one, std::int64_t times, LineTally& sum) {
  sum.lines += times * one.lines;
  sum.free += times * one.free;
  sum.online += times * one.online;
  sum.quarantined += times * one.quarantined;
}

LineTally difference(const LineTally& before, const LineTally& after) {
  CHECK(before.supplier == after.supplier && before.country == after.country);
  LineTally change = after;
  add(before, -1, change);
  return change;
}

std::size_t FreeLines::count(AppId app) const {
  const auto found = std::lower_bound(
      blocked.begin(), blocked.end(), app,
      [](const std::pair<AppId, std::size_t>& row, AppId wanted) { return row.first < wanted; });
  const bool is_blocked = found != blocked.end() && found->first == app;
  CHECK(!is_blocked || found->second <= lines);
  return is_blocked ? lines - found->second : lines;
}

}  // namespace linepool
