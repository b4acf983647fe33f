// The clock of a sandbox, which its operator may move forward, so that expiry, renewal and
// quarantine can be tried in seconds. A server with real lines has none.
#pragma once

#include <cstddef>
#include <functional>

#include "base/result.h"
#include "base/time.h"

namespace linepool::api::admin {

class SandboxClock {
 public:
  // How far ahead of the system's clock it may be in all: ten years.
  static constexpr Duration kMaxAhead = Duration::hours(24 * 3650);

  // Told how many leases have ended since the clock was moved, when nothing is due any more. It
  // runs on the engine's thread and must not block; a server that stops before drops it.
  using Settled = std::function<void(std::size_t ended)>;

  virtual ~SandboxClock() = default;
  // How far it is ahead of the system's clock. Any thread.
  [[nodiscard]] virtual Duration ahead() const = 0;
  // Moves it by more than nothing and at most kMaxAhead; the new place is kept over restarts.
  // Refuses (kConflict) to go beyond kMaxAhead in all, and (kTryLater) when the disk refuses; then
  // nothing has moved. Blocks on the disk: not for a loop's thread.
  [[nodiscard]] virtual Status advance(Duration by, Settled settled) = 0;
};

}  // namespace linepool::api::admin
