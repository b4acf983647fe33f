// Keeps the server's clock near the machine's, which people and time services set: small
// differences are made up little by little, and a step is a doubt. The server's clock never goes
// back.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

#include "base/time/clock_doubt.h"
#include "base/time/steady_clock.h"

namespace linepool::server {

class ClockKeeper final : public ClockDoubt {
 public:
  // The machine's clock as it was seen at one time.
  struct Look {
    Time wall;
    Duration since_boot;
    bool synchronised = false;  // as the kernel says
  };

  static constexpr Duration kStep = Duration::minutes(5);
  // A clock that has run this long since it was set, and is synchronised, is right.
  static constexpr Duration kTrial = Duration::minutes(15);
  // Made up per second of real time: 100 ms.
  static constexpr std::int64_t kSlewDivisor = 10;
  // After a step back that was accepted: half of the time that passes.
  static constexpr std::int64_t kWaitDivisor = 2;

  explicit ClockKeeper(SteadyClock& clock) : clock_(clock) {}

  // Looks at the machine's clock; a few times a second, by one thread.
  void tick() { look(look_now()); }
  void look(const Look& look);

  [[nodiscard]] bool in_doubt() const override { return in_doubt_; }
  [[nodiscard]] Duration step() const override { return Duration::millis(ahead_ms_); }
  [[nodiscard]] Status accept() override;

 private:
  static Look look_now();
  void keep(const Look& look, Duration ahead);
  void begin_doubt(const Look& look, Duration ahead);
  void doubt(const Look& look, Duration ahead);
  void trust(const char* reason);
  void settle(const char* reason);

  SteadyClock& clock_;
  std::atomic<bool> in_doubt_ = false;
  std::atomic<std::int64_t> ahead_ms_ = 0;  // the wall clock, of ours
  std::mutex mutex_;
  bool is_waiting_ = false;            // for the wall clock, after a step back
  std::optional<Duration> last_look_;  // since boot
  Duration trial_began_;               // since boot
};

}  // namespace linepool::server
