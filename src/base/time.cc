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

std::string format_rfc3339(Time t) {
  const Civil c = civil(t);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", c.year, c.month, c.day, c.hour,
                     c.minute, c.second, c.ms);
}

}  // namespace linepool
