// Whether the server knows what time it is. Somebody may set the machine's clock by more than a
// clock can be wrong; until it is clear which of the two times is right, nothing ends, is renewed
// or is removed because of its age.
#pragma once

#include "base/result.h"
#include "base/time.h"

namespace linepool {

class ClockDoubt {
 public:
  virtual ~ClockDoubt() = default;
  // Any thread.
  [[nodiscard]] virtual bool in_doubt() const = 0;
  // How far the machine's clock was ahead of the server's at the last look; negative: behind.
  [[nodiscard]] virtual Duration step() const = 0;
  // From now on the machine's clock is right. If it is ahead, the server's is set to it; if it is
  // behind, the server's runs at half speed until it is caught up with, for time never goes back.
  // kConflict if there is no doubt. Any thread.
  [[nodiscard]] virtual Status accept() = 0;
};

// Where the time is given, as in tests.
class NoDoubt final : public ClockDoubt {
 public:
  [[nodiscard]] bool in_doubt() const override { return false; }
  [[nodiscard]] Duration step() const override { return Duration{}; }
  [[nodiscard]] Status accept() override {
    return Refusal(Error::kConflict, "There is no doubt about the time: nothing to accept.");
  }
};

}  // namespace linepool
