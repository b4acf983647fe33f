// Written times, before anybody asks whether they can be true.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace linepool::supply {

struct TimeText {
  Time clock;                      // what the clock showed, as if it were UTC's
  std::optional<Duration> offset;  // of that clock from UTC; nothing when nobody says
};

// The forms that read_supplier_time() takes; nothing for any other and for days that do not exist.
std::optional<TimeText> read_time_text(std::string_view text);

}  // namespace linepool::supply
