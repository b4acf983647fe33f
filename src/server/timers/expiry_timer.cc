#include "server/timers/expiry_timer.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "base/check.h"

namespace linepool::server {

ExpiryTimer::ExpiryTimer(core::Engine& engine, Duration interval, const ClockDoubt& doubt,
                         OnExpired on_expired)
    : engine_(engine), interval_(interval), doubt_(doubt), on_expired_(std::move(on_expired)) {
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
  std::vector<Waiter> dropped;  // destroyed outside the lock, because that answers requests
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    dropped.swap(waiters_);
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void ExpiryTimer::catch_up(std::function<void(std::size_t ended)> done) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    waiters_.push_back(Waiter{std::move(done)});
    hurry_ = true;
  }
  changed_.notify_one();
}

void ExpiryTimer::loop() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    // One at a time: more of the same does not help an engine that is behind.
    if (!in_flight_ && may_ask()) {
      in_flight_ = true;
      more_ = false;
      hurry_ = false;
      for (Waiter& waiter : waiters_) waiter.asked = true;
      lock.unlock();
      ask();
      lock.lock();
    }
    changed_.wait_for(lock, std::chrono::milliseconds(interval_.ms), [this] {
      return stopping_ || (!in_flight_ && (more_ || hurry_) && may_ask());
    });
  }
}

bool ExpiryTimer::may_ask() const {
  return !doubt_.in_doubt() || !waiters_.empty();
}

void ExpiryTimer::ask() {
  const auto done = [this](const Result<core::Expired>& reply) {
    CHECK(reply.ok(), "expiry is never refused");
    on_expired_(*reply);
    answered(*reply);
  };
  if (!engine_.submit(core::ExpireDue{}, done)) answered(std::nullopt);
}

void ExpiryTimer::answered(const std::optional<core::Expired>& answer) {
  std::vector<Waiter> settled;
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    in_flight_ = false;
    more_ = answer && answer->more;
    if (answer) {
      for (Waiter& waiter : waiters_) {
        if (waiter.asked) waiter.ended += answer->count;
      }
      if (!more_) {
        const auto first = std::stable_partition(waiters_.begin(), waiters_.end(),
                                                 [](const Waiter& w) { return !w.asked; });
        settled.assign(std::make_move_iterator(first), std::make_move_iterator(waiters_.end()));
        waiters_.erase(first, waiters_.end());
      }
    }
    wake = more_ || hurry_;
  }
  if (wake) changed_.notify_one();
  for (const Waiter& waiter : settled) waiter.done(waiter.ended);
}

}  // namespace linepool::server
