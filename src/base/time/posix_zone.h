// The rule of a time zone in POSIX notation: "CET-1CEST,M3.5.0,M10.5.0/3". Zone files end with one;
// it applies to all times after their table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace linepool {

class PosixZone {
 public:
  // Accepts the notation of POSIX.1-2017 with the wider range of times of RFC 8536 (up to 167
  // hours, also negative) and angle brackets around names. Nothing for anything else, nor for a
  // summer time without dates, because POSIX leaves those to the system.
  static std::optional<PosixZone> parse(std::string_view text);

  // Seconds to add to UTC at `utc_s`, in seconds since the epoch; the year must be in -9999 to
  // 9999.
  [[nodiscard]] std::int64_t offset_s(std::int64_t utc_s) const;

 private:
  enum class DayKind : std::uint8_t {
    kMonthWeekDay,  // M3.5.0: the last Sunday of March
    kNoLeapDay,     // J60: always the 1st of March
    kDayOfYear,     // 59: the 60th day
  };
  // When the clocks change each year, by the clock in force until then.
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
