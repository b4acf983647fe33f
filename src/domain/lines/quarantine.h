// Why a line is in quarantine: orders on it got no SMS while the same app got them elsewhere.
#pragma once

#include <cstdint>

#include "base/ids.h"
#include "base/time.h"

namespace linepool {

// Facts, not words: whoever shows them says it in a sentence.
struct Quarantine {
  LineId line;
  Time since;
  Time silent_since;        // when the first of those orders began
  std::int32_t orders = 0;  // how many of them, in a row, got no SMS
  AppId app;                // of the last of them
  // Orders for that app at that time on other lines of the supplier in the country.
  std::int32_t others = 0;
  std::int32_t others_with_sms = 0;

  bool operator==(const Quarantine&) const = default;
};

}  // namespace linepool
