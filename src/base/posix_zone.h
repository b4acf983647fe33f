// The rule of a time zone as POSIX writes it: "CET-1CEST,M3.5.0,M10.5.0/3". Zone files end with
// one; it holds for all times after their table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace linepool {

class PosixZone {
 public:
  // Takes the writing of POSIX.1-2017 with the wider times of RFC 8536 (up to 167 hours, negative
  // too), and angle brackets around names. Nothing for anything else, and for a summer time without
  // its days, because POSIX leaves those to the system.
  static std::optional<PosixZone> parse(std::string_view text);

  // Seconds to add to UTC, at a time in the years -9999 to 9999, in seconds since the epoch.
  [[nodiscard]] std::int64_t offset_s(std::int64_t utc_s) const;

 private:
  enum class DayKind : std::uint8_t {
    kMonthWeekDay,  // M3.5.0: the last Sunday of March
    kNoLeapDay,     // J60: always the 1st of March
    kDayOfYear,     // 59: the 60th day
  };
  // When the clocks change, every year, on the clock that is in force until then.
  struct Change {
    DayKind kind = DayKind::kDayOfYear;
    std::int64_t month = 0;
    std::int64_t week = 0;
    std::int64_t day = 0;
    std::int64_t at_s = 0;  // after midnight
  };
  class Parser;

  static std::int64_t local_s(const Change& change, int year);

  std::int64_t standard_s_ = 0;
  std::int64_t summer_s_ = 0;
  bool has_summer_ = false;
  Change begin_;
  Change end_;
};

}  // namespace linepool
