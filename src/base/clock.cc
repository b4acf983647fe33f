#include "base/clock.h"

#include <chrono>

#include "base/check.h"

namespace linepool {

Time SystemClock::now() const {
  using namespace std::chrono;
  const auto since_epoch = system_clock::now().time_since_epoch();
  return Time{duration_cast<milliseconds>(since_epoch).count()};
}

MovableClock::MovableClock(Duration ahead) : ahead_ms_(ahead.ms) {
  CHECK(ahead >= Duration{});
}

void MovableClock::advance(Duration d) {
  CHECK(d >= Duration{});
  ahead_ms_ += d.ms;
}

}  // namespace linepool
