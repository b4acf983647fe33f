#include "base/time/posix_zone.h"

#include <algorithm>
#include <chrono>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::last;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t kHour_s = 3600;
constexpr std::int64_t kDay_s = 24 * kHour_s;
constexpr std::int64_t kMaxOffsetHours = 24;
constexpr std::int64_t kMaxTimeHours = 167;
constexpr std::int64_t kTwo_s = 2 * kHour_s;  // the default time of a clock change

}  // namespace

// Each take_...() returns false if the text does not continue as required.
class PosixZone::Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<PosixZone> zone() {
    PosixZone zone;
    std::int64_t west_s = 0;  // POSIX counts to the west
    if (!take_name() || !take_time(kMaxOffsetHours, west_s)) return std::nullopt;
    zone.standard_s_ = -west_s;
    if (rest_.empty()) return zone;

    zone.has_summer_ = true;
    zone.summer_s_ = zone.standard_s_ + kHour_s;
    if (!take_name()) return std::nullopt;
    if (!rest_.empty() && rest_.front() != ',') {
      if (!take_time(kMaxOffsetHours, west_s)) return std::nullopt;
      zone.summer_s_ = -west_s;
    }
    if (!take(',') || !take_change(zone.begin_)) return std::nullopt;
    if (!take(',') || !take_change(zone.end_)) return std::nullopt;
    if (!rest_.empty()) return std::nullopt;
    return zone;
  }

 private:
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_name() {
    const bool bracketed = take('<');
    std::size_t length = 0;
    while (length < rest_.size()) {
      const char c = rest_[length];
      if (!is_letter(c) && !(bracketed && (is_digit(c) || c == '+' || c == '-'))) break;
      ++length;
    }
    rest_.remove_prefix(length);
    return length >= 3 && (!bracketed || take('>'));
  }

  bool take_number(std::int64_t min, std::int64_t max, std::int64_t& number) {
    std::size_t length = 0;
    number = 0;
    while (length < rest_.size() && length < 3 && is_digit(rest_[length])) {
      number = number * 10 + (rest_[length] - '0');
      ++length;
    }
    rest_.remove_prefix(length);
    return length > 0 && number >= min && number <= max;
  }

  // [+-]hours[:minutes[:seconds]], in seconds.
  bool take_time(std::int64_t max_hours, std::int64_t& time_s) {
    const bool negative = take('-');
    if (!negative) (void)take('+');
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    std::int64_t rest_s = 0;
    if (!take_number(0, max_hours, hours)) return false;
    if (take(':')) {
      if (!take_number(0, 59, minutes)) return false;
      if (take(':') && !take_number(0, 59, rest_s)) return false;
    }
    time_s = hours * kHour_s + minutes * 60 + rest_s;
    if (negative) time_s = -time_s;
    return true;
  }

  bool take_day(Change& change) {
    if (take('M')) {
      change.kind = DayKind::kMonthWeekDay;
      return take_number(1, 12, change.month) && take('.') && take_number(1, 5, change.week) &&
             take('.') && take_number(0, 6, change.day);
    }
    if (take('J')) {
      change.kind = DayKind::kNoLeapDay;
      return take_number(1, 365, change.day);
    }
    change.kind = DayKind::kDayOfYear;
    return take_number(0, 365, change.day);
  }

  bool take_change(Change& change) {
    change.at_s = kTwo_s;
    if (!take_day(change)) return false;
    return !take('/') || take_time(kMaxTimeHours, change.at_s);
  }

  std::string_view rest_;
};

std::optional<PosixZone> PosixZone::parse(std::string_view text) {
  return Parser(text).zone();
}

// When the change happens in a year, in seconds since the epoch, as if its clock were UTC.
std::int64_t PosixZone::local_s(const Change& change, int in_year) {
  const year y{in_year};
  sys_days day;
  switch (change.kind) {
    case DayKind::kMonthWeekDay: {
      const auto in_month = y / month{static_cast<unsigned>(change.month)};
      const weekday wanted{static_cast<unsigned>(change.day)};
      day = change.week == 5 ? sys_days{in_month / wanted[last]}
                             : sys_days{in_month / wanted[static_cast<unsigned>(change.week)]};
      break;
    }
    case DayKind::kNoLeapDay: {
      const bool after_leap_day = y.is_leap() && change.day >= 60;
      day = sys_days{y / 1 / 1} + days{change.day - 1 + (after_leap_day ? 1 : 0)};
      break;
    }
    case DayKind::kDayOfYear: day = sys_days{y / 1 / 1} + days{change.day}; break;
  }
  return day.time_since_epoch().count() * kDay_s + change.at_s;
}

std::int64_t PosixZone::offset_s(std::int64_t utc_s) const {
  if (!has_summer_) return standard_s_;
  const year_month_day date{floor<days>(sys_seconds{seconds{utc_s + standard_s_}})};
  const int this_year = static_cast<int>(date.year());
  CHECK(this_year > -10'000 && this_year <= 10'000);
  // The clock is as the last change left it. That change may belong to the year before, and one
  // from the year after may fall into this year, because times range from -167 to 167 hours.
  std::optional<std::int64_t> latest_s;
  bool summer = false;
  for (int y = this_year - 1; y <= this_year + 1; ++y) {
    const std::int64_t end_s = local_s(end_, y) - summer_s_;
    if (end_s <= utc_s && (!latest_s || end_s > *latest_s)) {
      latest_s = end_s;
      summer = false;
    }
    // A zone with permanent summer time has the same moment for begin and end.
    const std::int64_t begin_s = local_s(begin_, y) - standard_s_;
    if (begin_s <= utc_s && (!latest_s || begin_s >= *latest_s)) {
      latest_s = begin_s;
      summer = true;
    }
  }
  return summer ? summer_s_ : standard_s_;
}

}  // namespace linepool
