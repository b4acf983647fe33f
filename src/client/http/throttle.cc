#include "client/http/throttle.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace linepool {
inline namespace client_v1 {

using std::chrono::milliseconds;

namespace {

constexpr std::chrono::seconds kSecond{1};
constexpr milliseconds kNow{0};
// Injected time signals nobody when it passes, so a waiting call checks this often.
constexpr milliseconds kLook{5};

}  // namespace

std::size_t Throttle::pollers_share() const {
  return limits_.in_flight > 1 ? limits_.in_flight - 1 : limits_.in_flight;
}

bool Throttle::slot_is_free() const {
  return limits_.in_flight == 0 || in_flight_ < limits_.in_flight;
}

bool Throttle::may_go(const Waiter& waiter) const {
  if (!waiter.looks) return false;
  return !waiter.is_poller || limits_.in_flight == 0 || pollers_in_flight_ < pollers_share();
}

bool Throttle::is_next(const Waiter& waiter) const {
  const auto next = std::find_if(queue_.begin(), queue_.end(),
                                 [this](const Waiter* candidate) { return may_go(*candidate); });
  return next != queue_.end() && *next == &waiter;
}

// A call's place in the queue, for as long as it waits. Constructed and destroyed under the mutex.
class Throttle::InQueue {
 public:
  InQueue(Throttle& throttle, Waiter& waiter)
      : throttle_(throttle), place_(throttle.queue_.insert(throttle.queue_.end(), &waiter)) {
    ++throttle_.queued_calls_;
  }
  ~InQueue() {
    --throttle_.queued_calls_;
    throttle_.queue_.erase(place_);
    throttle_.wake_next();
  }
  InQueue(const InQueue&) = delete;
  InQueue& operator=(const InQueue&) = delete;

 private:
  Throttle& throttle_;
  const Place place_;
};

Throttle::TimePoint Throttle::next_start() const {
  const bool full = limits_.per_second > 0 && starts_.size() == limits_.per_second;
  return full ? starts_.front() + kSecond : TimePoint::min();
}

void Throttle::begin(const Waiter& waiter, TimePoint now) {
  ++in_flight_;
  if (waiter.is_poller) ++pollers_in_flight_;
  if (limits_.per_second == 0) return;
  if (starts_.size() == limits_.per_second) starts_.pop_front();
  starts_.push_back(now);
}

// Called after every change, because each may be what the next in line waits for.
void Throttle::wake_next() const {
  if (!slot_is_free()) return;
  for (const Waiter* waiter : queue_) {
    if (!may_go(*waiter)) continue;
    waiter->wake();
    return;
  }
}

void Throttle::pause(std::unique_lock<std::mutex>& lock, std::condition_variable& woken,
                     const Waiter& waiter, TimePoint deadline) const {
  const bool only_time = is_next(waiter) && slot_is_free();
  const TimePoint until = only_time ? std::min(next_start(), deadline) : deadline;
  if (!time_is_injected_) {
    woken.wait_until(lock, until);
  } else if (only_time) {
    lock.unlock();
    timing_.sleep(std::max(std::chrono::ceil<milliseconds>(until - timing_.now()), kNow));
    lock.lock();
  } else {
    woken.wait_for(lock, kLook);
  }
}

Throttle::Turn Throttle::enter(TimePoint deadline) {
  std::condition_variable woken;
  Waiter waiter;
  waiter.wake = [&woken] { woken.notify_one(); };
  std::unique_lock lock(mutex_);
  const InQueue here(*this, waiter);
  // A call that can go at once does not count as waiting.
  for (bool first = true;; first = false) {
    const TimePoint now = timing_.now();
    if (is_next(waiter) && slot_is_free() && now >= next_start()) {
      begin(waiter, now);
      return Turn::kTaken;
    }
    if (now >= deadline) return Turn::kTooLate;
    if (first && queued_calls_ > limits_.queued) return Turn::kQueueFull;
    pause(lock, woken, waiter, deadline);
  }
}

void Throttle::leave() {
  const std::lock_guard lock(mutex_);
  CHECK(in_flight_ > pollers_in_flight_);
  --in_flight_;
  wake_next();
}

std::size_t Throttle::queued() const {
  const std::lock_guard lock(mutex_);
  return queued_calls_;
}

PollerTurns::PollerTurns(Throttle& throttle, std::function<void()> wake) : throttle_(throttle) {
  waiter_.is_poller = true;
  waiter_.wake = std::move(wake);
}

PollerTurns::~PollerTurns() {
  give_up_place();
}

bool PollerTurns::take() {
  const std::lock_guard lock(throttle_.mutex_);
  waiter_.looks = true;
  if (!place_) place_ = throttle_.queue_.insert(throttle_.queue_.end(), &waiter_);
  const auto now = throttle_.timing_.now();
  const bool mine =
      throttle_.is_next(waiter_) && throttle_.slot_is_free() && now >= throttle_.next_start();
  if (!mine) return false;
  throttle_.begin(waiter_, now);
  throttle_.queue_.erase(*std::exchange(place_, std::nullopt));
  throttle_.wake_next();
  return true;
}

bool PollerTurns::may_hold() {
  const std::lock_guard lock(throttle_.mutex_);
  const std::size_t half = throttle_.pollers_share() / 2;
  if (throttle_.limits_.in_flight > 0 && throttle_.held_ >= half) return false;
  ++throttle_.held_;
  return true;
}

void PollerTurns::end_turn(Use use) {
  const std::lock_guard lock(throttle_.mutex_);
  if (use == Use::kHold) {
    CHECK(throttle_.held_ > 0);
    --throttle_.held_;
  }
  CHECK(throttle_.pollers_in_flight_ > 0 && throttle_.in_flight_ > 0);
  --throttle_.pollers_in_flight_;
  --throttle_.in_flight_;
  throttle_.wake_next();
}

void PollerTurns::step_aside() {
  const std::lock_guard lock(throttle_.mutex_);
  waiter_.looks = false;
  throttle_.wake_next();
}

void PollerTurns::give_up_place() {
  const std::lock_guard lock(throttle_.mutex_);
  if (!place_) return;
  throttle_.queue_.erase(*std::exchange(place_, std::nullopt));
  throttle_.wake_next();
}

std::optional<Throttle::TimePoint> PollerTurns::ready_at() const {
  const std::lock_guard lock(throttle_.mutex_);
  if (!place_ || !throttle_.is_next(waiter_) || !throttle_.slot_is_free()) return std::nullopt;
  return std::max(throttle_.next_start(), throttle_.timing_.now());
}

}  // namespace client_v1
}  // namespace linepool
