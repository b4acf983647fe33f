// The time of an SMS as gateways write it.
#pragma once

#include <string_view>

#include "base/time.h"
#include "base/time_zone.h"

namespace linepool::supply {

struct SupplierTime {
  Time at;           // not set: nothing is said, or it cannot be believed
  bool bad = false;  // something is said that is no time, or one that is far off
};

// A time of a phone is believed from so long ago, as long as a network keeps an SMS for one that is
// switched off. One ahead of us is a clock that is wrong, which is worth knowing, up to a day: no
// two time zones are further apart.
inline constexpr Duration kSupplierTimePast = Duration::days(63);
inline constexpr Duration kSupplierTimeAhead = Duration::days(1);

// Takes what is since 1970 in seconds (with a fraction), milliseconds, microseconds or nanoseconds;
// "2026-11-25T10:00:00.5+08:00" and its like; "20261125100000"; the dates of HTTP, of asctime() and
// of JavaScript; "26/11/25,10:00:00+32" of modems. What has no offset counts in `zone`, and is not
// believed when there is none.
SupplierTime read_supplier_time(std::string_view text, const TimeZone* zone, Time now);

}  // namespace linepool::supply
