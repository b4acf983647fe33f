#include "api/user/dates.h"

#include <fmt/format.h>

#include <chrono>

namespace linepool::api::user {

std::string date_time(Time t, const TimeZone& zone) {
  return format_time(t + zone.offset(t));
}

std::string message_time(Time t, const TimeZone& zone) {
  using namespace std::chrono;
  const sys_time<milliseconds> local{milliseconds{(t + zone.offset(t)).ms}};
  const auto midnight = floor<days>(local);
  const year_month_day date{midnight};
  const hh_mm_ss clock{floor<minutes>(local - midnight)};
  return fmt::format("{:02}/{:02}/{:04} {:02}:{:02} {}", unsigned(date.day()),
                     unsigned(date.month()), int(date.year()), make12(clock.hours()).count(),
                     clock.minutes().count(), is_pm(clock.hours()) ? "pm" : "am");
}

}  // namespace linepool::api::user
