// The clock hand of the pool: asks the engine, at an interval, to end the leases whose time is
// over. A command like any other, so it queues up like everybody else.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/engine.h"
#include "base/time.h"

namespace linepool::server {

class ExpiryTimer {
 public:
  ExpiryTimer(app::Engine& engine, Duration interval);
  ~ExpiryTimer();
  ExpiryTimer(const ExpiryTimer&) = delete;
  ExpiryTimer& operator=(const ExpiryTimer&) = delete;

  void start();
  // Asks no more. The engine outlives this, because a command may still be on its way.
  void stop();

 private:
  void loop();
  void ask();
  void answered(bool more);

  app::Engine& engine_;
  const Duration interval_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  bool in_flight_ = false;
  bool more_ = false;  // the last answer left some
  std::thread thread_;
};

}  // namespace linepool::server
