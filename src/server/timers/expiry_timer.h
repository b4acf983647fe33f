// The clock hand of the pool: asks the engine, at an interval, to end the leases whose time is
// over. A command like any other, so it queues up like everybody else.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/time.h"
#include "core/commands/orders/expire_due.h"
#include "core/engine/engine.h"

namespace linepool::server {

class ExpiryTimer {
 public:
  ExpiryTimer(core::Engine& engine, Duration interval);
  ~ExpiryTimer();
  ExpiryTimer(const ExpiryTimer&) = delete;
  ExpiryTimer& operator=(const ExpiryTimer&) = delete;

  void start();
  // Asks at once, and calls `done` with the number of leases that have ended since, as soon as
  // nothing is due any more: after the clock was moved. `done` runs on the engine's thread and must
  // not block; it is dropped when the timer stops first. Any thread.
  void catch_up(std::function<void(std::size_t ended)> done);

  // Asks no more. The engine outlives this, because a command may still be on its way.
  void stop();

 private:
  void loop();
  void ask();
  // Nothing: the engine was too busy to be asked.
  void answered(const std::optional<core::Expired>& answer);

  struct Waiter {
    std::function<void(std::size_t)> done;
    std::size_t ended = 0;
    bool asked = false;  // since it began to wait; an earlier answer may be of an earlier time
  };

  core::Engine& engine_;
  const Duration interval_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  bool in_flight_ = false;
  bool more_ = false;   // the last answer left some
  bool hurry_ = false;  // somebody waits who has not been asked for
  std::vector<Waiter> waiters_;
  std::thread thread_;
};

}  // namespace linepool::server
