// The clock of a sandbox, which its operator may move forward so that expiry, renewal and
// quarantine can be tried in seconds. A server with real lines has none.
#pragma once

#include <cstddef>
#include <functional>

#include "base/result.h"
#include "base/time.h"

namespace linepool::api::admin {

class SandboxClock {
 public:
  // How far in total it may run ahead of the system clock: ten years.
  static constexpr Duration kMaxAhead = Duration::hours(24 * 3650);

  // Called with the number of leases that have ended since the clock was moved, once nothing more
  // is due. Runs on the engine's thread and must not block; dropped if the server stops first.
  using Settled = std::function<void(std::size_t ended)>;

  virtual ~SandboxClock() = default;
  // How far it is ahead of the system clock. Any thread.
  [[nodiscard]] virtual Duration ahead() const = 0;
  // Moves it by a positive amount of at most kMaxAhead; the new time survives restarts. Refuses to
  // exceed kMaxAhead in total (kConflict), and if the disk fails (kTryLater); then nothing has
  // moved. Blocks on the disk: not for a loop's thread.
  [[nodiscard]] virtual Status advance(Duration by, Settled settled) = 0;
};

}  // namespace linepool::api::admin
