// Every date that the user API writes. Its format is fixed by the API, its time zone is
// api.time_zone; dates elsewhere, in logs and in the admin API, are UTC.
#pragma once

#include <string>

#include "base/time.h"
#include "base/time/time_zone.h"

namespace linepool::api::user {

// "2026-11-22 17:00:00".
std::string date_time(Time t, const TimeZone& zone);

// "17/08/2025 08:15 pm", day first, 12-hour clock: for messages of a rented line.
std::string message_time(Time t, const TimeZone& zone);

}  // namespace linepool::api::user
