#include "server/timers/ticker.h"

#include <chrono>
#include <utility>

#include "base/check.h"

namespace linepool::server {

Ticker::Ticker(Duration interval, std::function<void()> tick)
    : interval_(interval), tick_(std::move(tick)) {
  CHECK(interval > Duration{});
}

Ticker::~Ticker() {
  stop();
}

void Ticker::start() {
  CHECK(!thread_.joinable());
  thread_ = std::thread([this] { loop(); });
}

void Ticker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stopped_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Ticker::loop() {
  std::unique_lock lock(mutex_);
  const auto interval = std::chrono::milliseconds(interval_.ms);
  while (!stopped_.wait_for(lock, interval, [this] { return stopping_; })) {
    lock.unlock();
    tick_();
    lock.lock();
  }
}

}  // namespace linepool::server
