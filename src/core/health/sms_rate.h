// How many SMS came lately: of the last hour, counted in steps of ten seconds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/time.h"

namespace linepool::core {

class SmsRate {
 public:
  void add(Time at);
  // Those that came more than `until` and at most `from` ago, to the step; `from` is at most an
  // hour.
  [[nodiscard]] std::int64_t count(Time now, Duration from, Duration until = Duration{}) const;

 private:
  static constexpr std::int64_t kStepMs = 10'000;
  static constexpr std::int64_t kSteps = 361;

  std::array<std::uint32_t, kSteps> counts_{};  // by the step modulo kSteps
  std::int64_t newest_ = 0;                     // the newest step that is counted
};

}  // namespace linepool::core
