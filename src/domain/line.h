// A phone line of the pool.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "domain/numbers/line_number.h"

namespace linepool {

// What a line is leased for: minutes, for one verification, or days.
enum class LeaseKind : std::uint8_t { kTemporary = 1, kRental = 2 };

// Which lines a lease may take. The default is a long number: short codes are only for those who
// ask for them.
struct LineCriteria {
  constexpr LineCriteria(LeaseKind lease_kind,  // NOLINT(google-explicit-constructor)
                         NumberType number_type = NumberType::kLong)
      : kind(lease_kind), type(number_type) {}

  LeaseKind kind;
  NumberType type;
};

enum class LineState : std::uint8_t { kOnline = 1, kOffline = 2, kQuarantined = 3 };
enum class Sharing : std::uint8_t {
  kExclusive = 1,  // one live lease at a time
  kPerApp = 2,     // one live lease per app at a time
};

std::string_view name(LineState state);
std::string_view name(Sharing sharing);
std::optional<LineState> line_state_from(std::string_view text);
std::optional<Sharing> sharing_from(std::string_view text);

// Who owns the line, under which contract, and what it may be used for. A line that is not
// simulated needs all three before it can be enabled.
struct Provenance {
  std::string owner;
  std::string contract;
  std::string use;

  [[nodiscard]] bool is_complete() const {
    return !owner.empty() && !contract.empty() && !use.empty();
  }
  bool operator==(const Provenance&) const = default;
};

struct Line {
  LineId id;
  LineNumber number;
  CountryId country;  // of a short code: the country it belongs to
  SupplierId supplier;
  Provenance provenance;
  LineState state = LineState::kOffline;
  Sharing sharing = Sharing::kExclusive;
  std::int32_t live_leases = 0;
  // The order in which free lines are picked: least recently used first. Strictly increasing over
  // the whole pool, so the order is total and the same in every store.
  std::int64_t last_used = 0;

  // A rental needs its line to itself, so only exclusive lines are rented.
  [[nodiscard]] bool can_be_picked(LeaseKind kind) const {
    if (state != LineState::kOnline) return false;
    return sharing == Sharing::kPerApp ? kind == LeaseKind::kTemporary : live_leases == 0;
  }
  bool operator==(const Line&) const = default;
};

// How many lines a supplier has in a country; or how much each number has changed.
struct LineTally {
  SupplierId supplier;
  CountryId country;
  std::int64_t lines = 0;
  std::int64_t free = 0;  // a temporary lease could take them
  std::int64_t online = 0;
  std::int64_t quarantined = 0;

  bool operator==(const LineTally&) const = default;
};

// What one line counts for.
LineTally tally(const Line& line);
// What has changed; both are of the same supplier and country.
LineTally difference(const LineTally& before, const LineTally& after);
// Adds what `one` counts for, `times` over.
void add(const LineTally& one, std::int64_t times, LineTally& sum);

// The last lease of an app on a line, and the time until which no other lease of that app may start
// there: kForever while it is live, then the end of the quarantine.
struct LineApp {
  LineId line;
  AppId app;
  LeaseId lease;
  Time blocked_until;

  bool operator==(const LineApp&) const = default;
};

// The number of lines that can be picked, and per app how many of them are blocked, by app id.
struct FreeLines {
  std::size_t lines = 0;
  std::vector<std::pair<AppId, std::size_t>> blocked;

  // The number of lines that are free for the app.
  [[nodiscard]] std::size_t count(AppId app) const;
  bool operator==(const FreeLines&) const = default;
};

// What get_number found when it looked for a free line.
enum class Availability : std::uint8_t {
  kFree,     // a line was picked
  kBusy,     // none is free, and at least one online line is taken
  kResting,  // the country has lines, all offline or in quarantine
  kNone,     // the country has no line at all
};

}  // namespace linepool
