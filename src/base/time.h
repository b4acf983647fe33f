// Time and Duration in milliseconds, as strong types. A Time counts from the Unix epoch, UTC; 0
// means "not set".
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

struct Duration {
  std::int64_t ms = 0;

  static constexpr Duration millis(std::int64_t n) { return Duration{n}; }
  static constexpr Duration seconds(std::int64_t n) { return Duration{n * 1000}; }
  static constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
  static constexpr Duration hours(std::int64_t n) { return minutes(n * 60); }
  static constexpr Duration days(std::int64_t n) { return hours(n * 24); }
  constexpr auto operator<=>(const Duration&) const = default;
};

struct Time {
  std::int64_t ms = 0;

  [[nodiscard]] constexpr bool is_set() const { return ms != 0; }
  constexpr auto operator<=>(const Time&) const = default;
};

// Later than any time; do not add to it.
inline constexpr Time kForever{INT64_MAX};

constexpr Time operator+(Time t, Duration d) {
  return Time{t.ms + d.ms};
}
constexpr Time operator-(Time t, Duration d) {
  return Time{t.ms - d.ms};
}
constexpr Duration operator-(Time a, Time b) {
  return Duration{a.ms - b.ms};
}
constexpr Duration operator+(Duration a, Duration b) {
  return Duration{a.ms + b.ms};
}
constexpr Duration operator-(Duration a, Duration b) {
  return Duration{a.ms - b.ms};
}
constexpr Duration operator*(Duration d, std::int64_t n) {
  return Duration{d.ms * n};
}

// "2026-11-22 17:00:00", UTC.
std::string format_time(Time t);
// "2026-11-22T17:00:00.123Z".
std::string format_rfc3339(Time t);
// With Z or an offset, from 1970 to 9999; nothing for any other text. Digits finer than
// milliseconds are dropped.
std::optional<Time> parse_rfc3339(std::string_view text);

}  // namespace linepool
