// The pool's clock: asks the engine at an interval to end the leases that have expired. It sends an
// ordinary command, which queues like any other.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/time.h"
#include "base/time/clock_doubt.h"
#include "core/commands/orders/expire_due.h"
#include "core/engine/engine.h"

namespace linepool::server {

class ExpiryTimer {
 public:
  // Is told every answer, on the engine's thread.
  using OnExpired = std::function<void(const core::Expired&)>;
  // While the time is in doubt, only catch_up() has anything ended.
  ExpiryTimer(core::Engine& engine, Duration interval, const ClockDoubt& doubt,
              OnExpired on_expired);
  ~ExpiryTimer();
  ExpiryTimer(const ExpiryTimer&) = delete;
  ExpiryTimer& operator=(const ExpiryTimer&) = delete;

  void start();
  // Asks at once, and calls `done` with the number of leases that have ended since, as soon as
  // nothing is due any more; for use after the clock was moved. `done` runs on the engine's thread
  // and must not block; it is dropped if the timer stops first. Any thread.
  void catch_up(std::function<void(std::size_t ended)> done);

  // Stops asking. The engine must outlive this object, because a command may still be on its way.
  void stop();

 private:
  void loop();
  [[nodiscard]] bool may_ask() const;
  void ask();
  // Nothing: the engine was too busy to be asked.
  void answered(const std::optional<core::Expired>& answer);

  struct Waiter {
    std::function<void(std::size_t)> done;
    std::size_t ended = 0;
    bool asked = false;  // since it began to wait; an earlier answer may be for an earlier time
  };

  core::Engine& engine_;
  const Duration interval_;
  const ClockDoubt& doubt_;
  const OnExpired on_expired_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  bool in_flight_ = false;
  bool more_ = false;   // the last answer left some
  bool hurry_ = false;  // a waiter has arrived that no request covers yet
  std::vector<Waiter> waiters_;
  std::thread thread_;
};

}  // namespace linepool::server
