#include "base/time.h"

#include <fmt/format.h>

#include <chrono>

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

}  // namespace linepool
