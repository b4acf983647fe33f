// The source of time. Commands never read a clock; they are given the time.
#pragma once

#include "base/time.h"

namespace linepool {

class Clock {
 public:
  virtual ~Clock() = default;
  // Wall-clock time; may be called from any thread.
  [[nodiscard]] virtual Time now() const = 0;
};

// The wall clock, which may be set at any time.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Time now() const override;
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
