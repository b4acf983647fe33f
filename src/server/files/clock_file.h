// The sandbox's clock, and the file that preserves its setting across restarts.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>

#include "api/admin/sandbox_clock.h"
#include "base/time/steady_clock.h"
#include "server/timers/expiry_timer.h"

namespace linepool::server {

class ClockFile final : public api::admin::SandboxClock {
 public:
  // `jumped` is called after each move, once the leases that were due have ended; it must not
  // block.
  ClockFile(std::filesystem::path path, MovableClock& clock, ExpiryTimer& expiry,
            std::function<void()> jumped);

  // How far ahead the clock is according to the file; 0 if there is no file. Throws StartFailure if
  // the file contains anything else.
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
