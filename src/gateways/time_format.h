// Times in a form of the gateway's own, written as for strptime().
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "base/time/time_zone.h"

namespace linepool::gateways {

inline constexpr std::string_view kTimeFormatRule =
    "time_format must hold %Y or %y, %m or %b, %d, %H or %I with %p, and %M; it may hold %S, %z "
    "and %%.";

bool is_time_format(std::string_view format);

// `text` in `format`, written as 2026-11-25T10:00:00, with the offset if it has one. Whether that
// day exists is not looked at. Nothing if `text` is not in that format.
std::optional<std::string> read_in_format(std::string_view text, std::string_view format);

// The time in `format`, as the clocks of the zone show it.
std::string write_in_format(Time at, std::string_view format, const TimeZone& zone);

}  // namespace linepool::gateways
