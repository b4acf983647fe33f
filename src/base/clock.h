// The source of time. Commands never read a clock; they are given the time.
#pragma once

#include <atomic>

#include "base/time.h"

namespace linepool {

class Clock {
 public:
  virtual ~Clock() = default;
  // Wall-clock time; may be called from any thread.
  [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Time now() const override;
};

// The system's clock plus an offset that only grows: for sandboxes. Any thread.
class MovableClock final : public Clock {
 public:
  explicit MovableClock(Duration ahead = {});
  [[nodiscard]] Time now() const override { return system_.now() + ahead(); }
  [[nodiscard]] Duration ahead() const { return Duration::millis(ahead_ms_.load()); }
  // `d` must not be negative: the clock never goes back.
  void advance(Duration d);

 private:
  const SystemClock system_;
  std::atomic<std::int64_t> ahead_ms_;
};

// A clock that moves only when advanced: for tests and the simulator. One thread.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Time start) : now_(start) {}
  [[nodiscard]] Time now() const override { return now_; }
  void advance(Duration d) { now_ = now_ + d; }

 private:
  Time now_;
};

}  // namespace linepool
