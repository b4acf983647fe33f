// The time of an SMS as gateways write it.
#pragma once

#include <string_view>

#include "base/time.h"
#include "base/time/time_zone.h"

namespace linepool::supply {

struct SupplierTime {
  Time at;           // unset: none given, or not credible
  bool bad = false;  // something was given that is not a time, or is far off
};

// A phone's time is believed if it is no older than this, which is how long a network keeps an SMS
// for a phone that is switched off. A time ahead of ours means a wrong clock, which is worth
// knowing, up to a day: no two time zones are further apart.
inline constexpr Duration kSupplierTimePast = Duration::days(63);
inline constexpr Duration kSupplierTimeAhead = Duration::days(1);

// Accepts the time since 1970 in seconds (with a fraction), milliseconds, microseconds or
// nanoseconds; "2026-11-25T10:00:00.5+08:00" and similar; "20261125100000"; the dates of HTTP, of
// asctime() and of JavaScript; "26/11/25,10:00:00+32" from modems. A time without an offset is
// taken to be in `zone`, and is not believed if there is none.
SupplierTime read_supplier_time(std::string_view text, const TimeZone* zone, Time now);

}  // namespace linepool::supply
