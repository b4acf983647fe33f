#include "base/time/steady_clock.h"

#include <time.h>

#include "base/check.h"

namespace linepool {

Duration since_boot() {
  timespec now{};
  const int failed = ::clock_gettime(CLOCK_BOOTTIME, &now);
  CHECK(failed == 0, "Linux has had this clock since 2.6.39");
  return Duration::millis(std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000);
}

SteadyClock::SteadyClock() : offset_ms_((SystemClock{}.now() - Time{} - since_boot()).ms) {}

MovableClock::MovableClock(Duration ahead) : ahead_ms_(ahead.ms) {
  CHECK(ahead >= Duration{});
}

void MovableClock::advance(Duration d) {
  CHECK(d >= Duration{});
  ahead_ms_ += d.ms;
}

}  // namespace linepool
