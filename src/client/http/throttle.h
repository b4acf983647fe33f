// Who may send next: so many requests at a time, so many begun in any second, first come, first
// served. One throttle is shared by every call of a client, of its copies and of their pollers.
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
  std::size_t in_flight = 0;   // 0: no bound
  std::size_t per_second = 0;  // requests begun in any second; 0: no bound
  std::size_t queued = 1;      // calls that wait; pollers are not counted, each waits once
};

class Throttle {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;
  enum class Turn : std::uint8_t { kTaken, kQueueFull, kTooLate };

  // `timing` is complete. Where it is a test's, waiting for a second to pass is its sleep.
  Throttle(ThrottleLimits limits, Timing timing, bool time_is_injected)
      : limits_(limits), timing_(std::move(timing)), time_is_injected_(time_is_injected) {}

  // Blocks until it is the caller's turn, for which leave() must follow, or until `deadline`.
  [[nodiscard]] Turn enter(TimePoint deadline);
  void leave();

  // Calls that wait now.
  [[nodiscard]] std::size_t queued() const;

 private:
  friend class PollerTurns;
  class InQueue;

  struct Waiter {
    bool is_poller = false;
    bool looks = true;  // away: passed over, but keeps its place
    std::function<void()> wake;
  };
  using Place = std::list<Waiter*>::iterator;

  // All of these under the mutex.
  [[nodiscard]] bool may_go(const Waiter& waiter) const;
  [[nodiscard]] bool is_next(const Waiter& waiter) const;
  [[nodiscard]] bool slot_is_free() const;
  [[nodiscard]] TimePoint next_start() const;  // when the rate allows one more; long ago: now
  void begin(const Waiter& waiter, TimePoint now);
  void wake_next() const;
  void pause(std::unique_lock<std::mutex>& lock, std::condition_variable& woken,
             const Waiter& waiter, TimePoint deadline) const;
  // Pollers leave one request to the calls, which their callbacks may make while all of the
  // pollers' own are under way.
  [[nodiscard]] std::size_t pollers_share() const;

  const ThrottleLimits limits_;
  const Timing timing_;
  const bool time_is_injected_;
  mutable std::mutex mutex_;
  std::list<Waiter*> queue_;
  std::size_t queued_calls_ = 0;  // the one that looks for the first time included
  std::size_t in_flight_ = 0;
  std::size_t pollers_in_flight_ = 0;
  std::size_t held_ = 0;          // of these
  std::deque<TimePoint> starts_;  // the newest `per_second` of them
};

// A poller's side: it never blocks here, it asks again. One thread, except that `wake` is called
// from others when asking again may help.
class PollerTurns {
 public:
  PollerTurns(Throttle& throttle, std::function<void()> wake);
  ~PollerTurns();  // every turn has ended
  PollerTurns(const PollerTurns&) = delete;
  PollerTurns& operator=(const PollerTurns&) = delete;

  // What a turn is for. A request that the server may hold keeps its turn for long.
  enum class Use : std::uint8_t { kPoll, kHold };

  // True: send one request, then end_turn(). Otherwise a place in the queue is taken or kept.
  [[nodiscard]] bool take();
  // Whether the turn just taken may be kept for long: at most half of the turns of all pollers are,
  // so that those who only ask get theirs.
  [[nodiscard]] bool may_hold();
  void end_turn(Use use = Use::kPoll);
  // Nobody looks for a while: others go first, the place is kept.
  void step_aside();
  // There is nothing to send any more.
  void give_up_place();
  // From when on take() succeeds if nothing else happens, where time is all that is missing.
  [[nodiscard]] std::optional<Throttle::TimePoint> ready_at() const;
  [[nodiscard]] bool waits() const { return place_.has_value(); }
  // The most turns that all pollers together may have at a time; 0: no bound.
  [[nodiscard]] std::size_t share() const { return throttle_.pollers_share(); }

 private:
  Throttle& throttle_;
  Throttle::Waiter waiter_;
  std::optional<Throttle::Place> place_;
};

}  // namespace client_v1
}  // namespace linepool
