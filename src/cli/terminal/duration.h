// Durations as people write them on the command line: 90s, 20m, 2h, 3d, 1d12h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace linepool::cli {

// Whole days, hours, minutes and seconds, each at most once, larger units first. Nothing for any
// other text, for zero, and for more than ten years (3650d).
std::optional<Duration> parse_duration(std::string_view text);

// "3d", "1d12h", "1m30s", "250ms"; "0s" for zero. Not for negative durations.
std::string written(Duration span);

}  // namespace linepool::cli
