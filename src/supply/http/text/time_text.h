// Parses written times, without checking whether they are plausible.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace linepool::supply {

struct TimeText {
  Time clock;                      // the clock's reading, as if it were UTC
  std::optional<Duration> offset;  // that clock's offset from UTC; nothing if none is given
};

// The formats that read_supplier_time() accepts; nothing for any other, and for days that do not
// exist.
std::optional<TimeText> read_time_text(std::string_view text);

}  // namespace linepool::supply
