// Waits for the SMS of many numbers from one thread. A Linepool server is asked to hold a poll
// until the SMS is there, and asked again when it has held it in vain: as many numbers at a time as
// there are requests for. All others, and every number of a server that cannot hold, are polled
// gently: first after 3 s, then every 3, 5, 8, 8, … s, each wait lengthened a little by chance so
// that numbers taken together do not poll together. A server's Retry-After holds every poll back,
// and every poll takes its turn in the client's throttle: where more is due than
// `calls_per_second`, each number is polled less often.
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
  // A server that can holds a poll for so long, at most 180 s; 0: it is never asked to. Proxies
  // between you and it must let a request wait that long. At most half of the requests are held
  // while there are more numbers than requests.
  std::chrono::seconds hold{50};
  double jitter = 0.2;          // a wait is lengthened by up to this share of itself
  std::size_t in_flight = 16;   // requests at a time, within the client's own bound
  std::size_t leases = 10'000;  // numbers at a time; add() refuses more
  unsigned failures = 10;       // passing faults in a row, of one number, before it is given up
  std::chrono::milliseconds max_wait{std::chrono::minutes(20)};  // default of add()
};

// How the waiting for one number ended: with its SMS, or a Failure, of which kDeadline and kStopped
// are the two that only a poller has.
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

  // False when `leases` numbers wait already. The last poll leaves when `max_wait` has passed;
  // where the throttle holds it for 5 s more, the number ends without it.
  [[nodiscard]] bool add(const Lease& lease,
                         std::optional<std::chrono::milliseconds> max_wait = std::nullopt);
  // Works until every number has ended. `on_end` runs on this thread and may add numbers.
  void run(const OnEnd& on_end);
  // Works for about `at_most`, or until something ended; returns how many numbers still wait. For
  // programs that do something else in between, such as drawing a countdown. A request that is
  // under way when it returns keeps its turn: with `max_in_flight` 1, step on before other calls.
  std::size_t step(std::chrono::milliseconds at_most, const OnEnd& on_end);
  // Ends everything that still waits, with kStopped, in the next step. From any thread.
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
