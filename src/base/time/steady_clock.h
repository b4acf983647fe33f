// Clocks that go on at their own pace when somebody sets the system's wall clock.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/clock.h"

namespace linepool {

// The time since the machine started, suspends included; nobody can set it.
[[nodiscard]] Duration since_boot();
// The same as a point in time, for deadlines that a wall clock must not move.
[[nodiscard]] inline Time boot_time() {
  return Time{since_boot().ms};
}

// Shows the wall clock's time when it was made, and from then on goes by the time since boot.
// Any thread.
class SteadyClock final : public Clock {
 public:
  SteadyClock();
  [[nodiscard]] Time now() const override { return at(since_boot()); }
  // What it shows at that time since boot, unless it is moved.
  [[nodiscard]] Time at(Duration boot) const { return Time{offset_ms_.load() + boot.ms}; }
  // Forward, or back by less than the time that passes. Only its keeper may.
  void move(Duration by) { offset_ms_ += by.ms; }

 private:
  std::atomic<std::int64_t> offset_ms_;
};

// A steady clock plus an offset that only grows, for sandboxes. Any thread.
class MovableClock final : public Clock {
 public:
  explicit MovableClock(Duration ahead = {});
  [[nodiscard]] Time now() const override { return steady_.now() + ahead(); }
  [[nodiscard]] Duration ahead() const { return Duration::millis(ahead_ms_.load()); }
  // `d` must not be negative: the clock never goes back.
  void advance(Duration d);
  [[nodiscard]] SteadyClock& steady() { return steady_; }

 private:
  SteadyClock steady_;
  std::atomic<std::int64_t> ahead_ms_;
};

}  // namespace linepool
