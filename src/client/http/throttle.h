// Decides who may send next: limits requests in flight and requests begun in any second, first
// come, first served. One throttle is shared by every call of a client, of its copies and of their
// pollers.
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <utility>

namespace linepool {
inline namespace client_v1 {

struct ThrottleLimits {
  std::size_t in_flight = 0;   // 0: no limit
  std::size_t per_second = 0;  // requests begun in any second; 0: no limit
  std::size_t queued = 1;      // waiting calls; pollers do not count, each waits only once
};

class Throttle {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;
  enum class Turn : std::uint8_t { kTaken, kQueueFull, kTooLate };

  // `timing` is complete. If it comes from a test, waiting for a second to pass uses its sleep.
  Throttle(ThrottleLimits limits, Timing timing, bool time_is_injected)
      : limits_(limits), timing_(std::move(timing)), time_is_injected_(time_is_injected) {}

  // Blocks until it is the caller's turn, which leave() must end, or until `deadline`.
  [[nodiscard]] Turn enter(TimePoint deadline);
  void leave();

  // Calls waiting now.
  [[nodiscard]] std::size_t queued() const;

 private:
  friend class PollerTurns;
  class InQueue;

  struct Waiter {
    bool is_poller = false;
    bool looks = true;  // false: passed over, but keeps its place
    std::function<void()> wake;
  };
  using Place = std::list<Waiter*>::iterator;

  // All of these need the mutex.
  [[nodiscard]] bool may_go(const Waiter& waiter) const;
  [[nodiscard]] bool is_next(const Waiter& waiter) const;
  [[nodiscard]] bool slot_is_free() const;
  [[nodiscard]] TimePoint next_start() const;  // when the rate allows one more; in the past: now
  void begin(const Waiter& waiter, TimePoint now);
  void wake_next() const;
  void pause(std::unique_lock<std::mutex>& lock, std::condition_variable& woken,
             const Waiter& waiter, TimePoint deadline) const;
  // Pollers leave one request to calls, because their callbacks may call while every request of the
  // pollers is in flight.
  [[nodiscard]] std::size_t pollers_share() const;

  const ThrottleLimits limits_;
  const Timing timing_;
  const bool time_is_injected_;
  mutable std::mutex mutex_;
  std::list<Waiter*> queue_;
  std::size_t queued_calls_ = 0;  // includes one that is trying for the first time
  std::size_t in_flight_ = 0;
  std::size_t pollers_in_flight_ = 0;
  std::size_t held_ = 0;          // of these
  std::deque<TimePoint> starts_;  // the newest `per_second` of them
};

// A poller's side: it never blocks here but asks again. Single-threaded, except that other threads
// call `wake` when asking again may help.
class PollerTurns {
 public:
  PollerTurns(Throttle& throttle, std::function<void()> wake);
  ~PollerTurns();  // every turn must have ended
  PollerTurns(const PollerTurns&) = delete;
  PollerTurns& operator=(const PollerTurns&) = delete;

  // What a turn is for. A request that the server may hold keeps its turn for long.
  enum class Use : std::uint8_t { kPoll, kHold };

  // True: send one request, then call end_turn(). Otherwise it takes or keeps a place in the queue.
  [[nodiscard]] bool take();
  // Whether the turn just taken may be kept for long: at most half of all pollers' turns are, so
  // that plain polls get theirs.
  [[nodiscard]] bool may_hold();
  void end_turn(Use use = Use::kPoll);
  // Keeps the place but lets others go first: the poller will not look for a while.
  void step_aside();
  // There is nothing left to send.
  void give_up_place();
  // When take() will succeed if nothing else happens, provided only time is missing.
  [[nodiscard]] std::optional<Throttle::TimePoint> ready_at() const;
  [[nodiscard]] bool waits() const { return place_.has_value(); }
  // How many turns all pollers together may have at a time; 0: no limit.
  [[nodiscard]] std::size_t share() const { return throttle_.pollers_share(); }

 private:
  Throttle& throttle_;
  Throttle::Waiter waiter_;
  std::optional<Throttle::Place> place_;
};

}  // namespace client_v1
}  // namespace linepool
