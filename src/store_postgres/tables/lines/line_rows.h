// A line as two rows: what operators set, and what every lease changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "domain/line.h"
#include "store_overlay/pick_windows.h"

namespace linepool::store_postgres {

// Where lines stand in the order in which they are picked: 0 not online, 1 shared, 2 exclusive and
// free, 3 taken; 4 more for short codes.
inline constexpr std::int16_t kShared = 1;
inline constexpr std::int16_t kWholeAndFree = 2;
inline constexpr std::int16_t kTaken = 3;
inline constexpr std::int16_t kShortCodes = 4;

inline std::int16_t standing(std::int16_t of_long, NumberType type) {
  return static_cast<std::int16_t>(type == NumberType::kShortCode ? of_long + kShortCodes
                                                                  : of_long);
}
inline std::int16_t standing(const Line& line) {
  std::int16_t of_long = kTaken;
  if (line.state != LineState::kOnline) {
    of_long = 0;
  } else if (line.sharing == Sharing::kPerApp) {
    of_long = kShared;
  } else if (line.live_leases == 0) {
    of_long = kWholeAndFree;
  }
  return standing(of_long, line.number.type());
}
// The standings that can be picked. A rental takes only exclusive lines.
inline std::int16_t first_standing(LineCriteria criteria) {
  return standing(criteria.kind == LeaseKind::kRental ? kWholeAndFree : kShared, criteria.type);
}
inline std::int16_t last_standing(LineCriteria criteria) {
  return standing(kWholeAndFree, criteria.type);
}

// All of a Line but `live_leases` and `last_used`.
struct LinesTable {
  using Row = Line;
  using Key = LineId;
  static constexpr const char* kName = "lines";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("number", row.number);
    visit("country", row.country);
    visit("supplier", row.supplier);
    visit("owner", row.provenance.owner);
    visit("contract", row.provenance.contract);
    visit("use", row.provenance.use);
    visit("state", row.state);
    visit("sharing", row.sharing);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

struct LineUse {
  LineId line;
  CountryId country;
  std::int16_t standing = 0;
  std::int32_t live_leases = 0;
  std::int64_t last_used = 0;
};
inline LineUse use_of(const Line& line) {
  return {line.id, line.country, standing(line), line.live_leases, line.last_used};
}
inline std::optional<store_overlay::PickPlace> place_of(const std::optional<LineUse>& use) {
  if (!use) return std::nullopt;
  return store_overlay::PickPlace{use->country, use->standing, use->last_used, use->line};
}

struct LineUseTable {
  using Row = LineUse;
  using Key = LineId;
  static constexpr const char* kName = "line_use";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.line; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("line", row.line);
    visit("country", row.country);
    visit("standing", row.standing);
    visit("live_leases", row.live_leases);
    visit("last_used", row.last_used);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("line", key);
  }
};

struct LineAppKey {
  LineId line;
  AppId app;

  auto operator<=>(const LineAppKey&) const = default;
};
struct LineAppKeyHash {
  std::size_t operator()(const LineAppKey& key) const noexcept {
    return std::hash<LineId>()(key.line) ^ std::hash<AppId>()(key.app) * 3;
  }
};

struct LineAppsTable {
  using Row = LineApp;
  using Key = LineAppKey;
  static constexpr const char* kName = "line_apps";
  static constexpr std::size_t kKeyColumns = 2;
  static Key key(const Row& row) { return {row.line, row.app}; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("line", row.line);
    visit("app", row.app);
    visit("lease", row.lease);
    visit("blocked_until", row.blocked_until);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("line", key.line);
    visit("app", key.app);
  }
};

}  // namespace linepool::store_postgres
