// Waits for the SMS of many numbers from one thread. A Linepool server is asked to hold a poll
// until the SMS is there, and asked again if none came: for as many numbers at a time as there are
// requests. All other numbers, and all numbers on a server that cannot hold, are polled gently:
// first after 3 s, then every 3, 5, 8, 8, ... s, each wait lengthened a little at random so that
// numbers leased together do not poll together. A server's Retry-After delays every poll, and every
// poll takes its turn in the client's throttle: if more polls are due than `calls_per_second`
// allows, each number is polled less often.
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linepool {
inline namespace client_v1 {

struct PollOptions {
  std::chrono::milliseconds first_wait{3'000};
  std::vector<std::chrono::milliseconds> waits{std::chrono::milliseconds(3'000),
                                               std::chrono::milliseconds(5'000),
                                               std::chrono::milliseconds(8'000)};
  // How long a server that supports it may hold a poll, max 180 s; 0: never ask it to. Proxies in
  // between must let a request wait that long. While there are more numbers than requests, at most
  // half of the requests are held.
  std::chrono::seconds hold{50};
  double jitter = 0.2;          // lengthens a wait by up to this fraction of it
  std::size_t in_flight = 16;   // concurrent requests, within the client's own limit
  std::size_t leases = 10'000;  // concurrent numbers; add() refuses more
  unsigned failures = 10;       // consecutive transient faults before a number is given up
  std::chrono::milliseconds max_wait{std::chrono::minutes(20)};  // default of add()
};

// How waiting for one number ended: with its SMS, or with a Failure, such as kDeadline or kStopped.
struct PollEnd {
  Lease lease;
  Outcome<Sms> sms;
};

class Poller {
 public:
  using OnEnd = std::function<void(const PollEnd&)>;

  explicit Poller(const Client& client, PollOptions options = {});
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  // False if `leases` numbers are waiting already. The last poll is sent when `max_wait` has
  // passed; if the throttle delays it by another 5 s, the number ends without it.
  [[nodiscard]] bool add(const Lease& lease,
                         std::optional<std::chrono::milliseconds> max_wait = std::nullopt);
  // Runs until every number has ended. `on_end` runs on this thread and may add numbers.
  void run(const OnEnd& on_end);
  // Runs for about `at_most`, or until a number has ended; returns how many numbers still wait. For
  // programs that do other work in between, such as drawing a countdown. A request in flight on
  // return keeps its turn: with `max_in_flight` 1, step again before making other calls.
  std::size_t step(std::chrono::milliseconds at_most, const OnEnd& on_end);
  // Ends every number that still waits, with kStopped, in the next step. Any thread may call it.
  void stop();
  [[nodiscard]] std::size_t waiting() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The SMS of one number, or why there is none.
Outcome<Sms> wait_for_sms(const Client& client, const Lease& lease,
                          std::chrono::milliseconds max_wait = std::chrono::minutes(20));

}  // namespace client_v1
}  // namespace linepool
