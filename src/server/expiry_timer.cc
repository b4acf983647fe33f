#include "server/expiry_timer.h"

#include <chrono>

#include "base/check.h"

namespace linepool::server {

ExpiryTimer::ExpiryTimer(app::Engine& engine, Duration interval)
    : engine_(engine), interval_(interval) {
  CHECK(interval > Duration{});
}

ExpiryTimer::~ExpiryTimer() {
  stop();
}

void ExpiryTimer::start() {
  CHECK(!thread_.joinable());
  thread_ = std::thread([this] { loop(); });
}

void ExpiryTimer::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void ExpiryTimer::loop() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    // One at a time: an engine that is behind is not helped by more of the same.
    if (!in_flight_) {
      in_flight_ = true;
      more_ = false;
      lock.unlock();
      ask();
      lock.lock();
    }
    changed_.wait_for(lock, std::chrono::milliseconds(interval_.ms),
                      [this] { return stopping_ || more_; });
  }
}

void ExpiryTimer::ask() {
  auto completion = app::on_reply(
      [this](Result<app::Reply> reply) { answered(reply && std::get<app::Expired>(*reply).more); });
  if (!engine_.submit(app::ExpireDue{}, std::move(completion))) answered(false);
}

void ExpiryTimer::answered(bool more) {
  {
    const std::lock_guard lock(mutex_);
    in_flight_ = false;
    more_ = more;
  }
  if (more) changed_.notify_one();
}

}  // namespace linepool::server
