#include "base/time.h"

#include <fmt/format.h>

#include <chrono>

#include "base/ascii.h"

namespace linepool {
namespace {

struct Civil {
  int year;
  unsigned month, day;
  std::int64_t hour, minute, second, ms;
};

Civil civil(Time t) {
  using namespace std::chrono;
  const sys_time<milliseconds> point{milliseconds{t.ms}};
  const auto midnight = floor<days>(point);
  const year_month_day date{midnight};
  const hh_mm_ss clock{point - midnight};
  return Civil{int(date.year()),          unsigned(date.month()),  unsigned(date.day()),
               clock.hours().count(),     clock.minutes().count(), clock.seconds().count(),
               clock.subseconds().count()};
}

// Takes what a fixed form has in its place: digits for each 0, any other character as it is
// (letters in either case). The numbers are read in their order.
bool take_form(std::string_view& text, std::string_view form, std::initializer_list<int*> numbers) {
  if (text.size() < form.size()) return false;
  auto number = numbers.begin();
  bool in_number = false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool wants_digit = form[i] == '0';
    if (wants_digit ? !is_digit(text[i]) : upper(text[i]) != form[i]) return false;
    if (in_number && !wants_digit) ++number;
    in_number = wants_digit;
    if (wants_digit) **number = **number * 10 + (text[i] - '0');
  }
  text.remove_prefix(form.size());
  return true;
}

// ".25" as milliseconds; 0 if there is none.
std::optional<int> take_fraction(std::string_view& text) {
  if (!text.starts_with('.')) return 0;
  text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  int ms = 0;
  for (int unit = 100; !text.empty() && is_digit(text.front()); unit /= 10) {
    ms += (text.front() - '0') * unit;
    text.remove_prefix(1);
  }
  return ms;
}

// "Z", "+08:00", "-03:30".
std::optional<Duration> take_offset(std::string_view& text) {
  if (take_form(text, "Z", {})) return Duration{};
  int hours = 0;
  int minutes = 0;
  const bool west = text.starts_with('-');
  if (!take_form(text, west ? "-00:00" : "+00:00", {&hours, &minutes})) return std::nullopt;
  if (hours > 23 || minutes > 59) return std::nullopt;
  return Duration::minutes(hours * 60 + minutes) * (west ? -1 : 1);
}

}  // namespace

std::string format_time(Time t) {
  const Civil c = civil(t);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", c.year, c.month, c.day, c.hour,
                     c.minute, c.second);
}

// Hand-written for speed: every order and event shows several timestamps, made on the engine's
// thread.
std::string format_rfc3339(Time t) {
  const Civil c = civil(t);
  std::string text = "0000-00-00T00:00:00.000Z";
  const auto put = [&text](std::size_t end, std::size_t digits, std::int64_t value) {
    for (; digits > 0; --digits, value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  if (c.year < 0 || c.year > 9999) {
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", c.year, c.month, c.day, c.hour,
                       c.minute, c.second, c.ms);
  }
  put(4, 4, c.year);
  put(7, 2, c.month);
  put(10, 2, c.day);
  put(13, 2, c.hour);
  put(16, 2, c.minute);
  put(19, 2, c.second);
  put(23, 3, c.ms);
  return text;
}

std::optional<Time> parse_rfc3339(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const auto numbers = {&year, &month, &day, &hour, &minute, &second};
  if (!take_form(text, "0000-00-00T00:00:00", numbers)) return std::nullopt;
  const std::optional<int> ms = take_fraction(text);
  if (!ms) return std::nullopt;
  const std::optional<Duration> offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  // Second 60 is a leap second, which is the first one of the next minute here.
  if (!date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const Time clock{(((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + *ms};
  const Time at = clock - *offset;
  // 0 would be "not set".
  return at.ms > 0 ? std::optional(at) : std::nullopt;
}

}  // namespace linepool
