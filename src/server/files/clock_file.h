// The sandbox's clock and the file that keeps its place over restarts.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>

#include "api/admin/sandbox_clock.h"
#include "base/clock.h"
#include "server/timers/expiry_timer.h"

namespace linepool::server {

class ClockFile final : public api::admin::SandboxClock {
 public:
  // `jumped` is called after each move, when the leases that were due have ended; it must not
  // block.
  ClockFile(std::filesystem::path path, MovableClock& clock, ExpiryTimer& expiry,
            std::function<void()> jumped);

  // How far ahead the file says the clock is; 0 when there is none. Throws StartFailure for a file
  // that says anything else.
  static Duration read(const std::filesystem::path& path);

  [[nodiscard]] Duration ahead() const override { return clock_.ahead(); }
  [[nodiscard]] Status advance(Duration by, Settled settled) override;

 private:
  Status move(Duration by);

  const std::filesystem::path path_;
  MovableClock& clock_;
  ExpiryTimer& expiry_;
  const std::function<void()> jumped_;
  std::mutex mutex_;  // one move at a time
};

}  // namespace linepool::server
