#include "load/latency.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "base/check.h"
#include "load/connection.h"
#include "load/targets.h"
#include "net/time_slices.h"

namespace linepool::bench {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);
constexpr std::size_t kEvents = 64;
constexpr std::size_t kProbes = 128;     // SMS under way at a time
constexpr std::size_t kBackground = 32;  // connections of the other pollers
constexpr std::string_view kWaiting = "You have not received any code yet.";

// Spreads `per_second` events evenly over time.
class Schedule {
 public:
  Schedule(std::size_t per_second, SteadyClock::time_point start)
      : per_second_(static_cast<double>(per_second)), start_(start) {}

  // Whether the next event is due; if so, takes it.
  bool take(SteadyClock::time_point now) {
    if (static_cast<double>(taken_) >= seconds_between(start_, now) * per_second_) return false;
    ++taken_;
    return true;
  }

 private:
  double per_second_;
  SteadyClock::time_point start_;
  std::size_t taken_ = 0;
};

// One SMS and its observers: a supplier's connection, a customer who polls as soon as the supplier
// has its 2xx, and one who polls constantly.
struct Probe {
  explicit Probe(std::uint16_t port) : supplier(port), after(port), always(port) {}

  [[nodiscard]] bool is_free() const {
    return !supplier.is_waiting() && !after.is_waiting() && !always.is_waiting();
  }

  Connection supplier;
  Connection after;
  Connection always;
  std::string poll;
  SteadyClock::time_point posted_at;
  SteadyClock::time_point accepted_at;
};

class Measurement {
 public:
  explicit Measurement(const LatencyOptions& options)
      : options_(options), epoll_(epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
    for (std::size_t i = 0; i < kProbes; ++i) {
      probes_.push_back(std::make_unique<Probe>(options.port));
      watch(probes_.back()->supplier, 4 * i);
      watch(probes_.back()->after, 4 * i + 1);
      watch(probes_.back()->always, 4 * i + 2);
    }
    for (std::size_t i = 0; i < kBackground; ++i) {
      others_.push_back(std::make_unique<Connection>(options.port));
      watch(*others_.back(), 4 * i + 3);
    }
  }
  ~Measurement() { ::close(epoll_); }
  Measurement(const Measurement&) = delete;
  Measurement& operator=(const Measurement&) = delete;

  LatencyResult run() {
    const auto start = SteadyClock::now();
    const auto end = start + std::chrono::duration_cast<SteadyClock::duration>(
                                 std::chrono::duration<double>(options_.seconds));
    Schedule sms(options_.sms_per_second, start);
    Schedule polls(options_.polls_per_second, start);
    auto now = start;
    while (now < end) {
      while (sms.take(now)) begin_probe(now);
      while (polls.take(now)) poll_for_another();
      step();
      now = SteadyClock::now();
    }
    while (SteadyClock::now() < end + kPatience && !all_free()) step();
    if (!all_free()) throw std::runtime_error("the server does not answer");
    result_.seconds = seconds_between(start, end);
    return std::move(result_);
  }

 private:
  void watch(const Connection& connection, std::uint64_t key) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = key;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.fd(), &event);
  }

  [[nodiscard]] bool all_free() const {
    return std::all_of(probes_.begin(), probes_.end(), [](const auto& p) { return p->is_free(); });
  }

  void begin_probe(SteadyClock::time_point now) {
    const auto free = std::find_if(probes_.begin(), probes_.end(),
                                   [](const auto& probe) { return probe->is_free(); });
    // All are busy: the schedule exceeds what the server can do, and the figures would flatter it.
    if (free == probes_.end()) throw std::runtime_error("more SMS than the server can take");
    if (next_lease_ >= options_.leases) throw std::runtime_error("the pool has too few leases");
    const std::size_t lease = next_lease_++;
    Probe& probe = **free;
    probe.poll = poll_request(lease, options_.customers);
    probe.posted_at = now;
    probe.supplier.send(sms_request(lease, lease));
    probe.always.send(probe.poll);
  }

  void poll_for_another() {
    const std::size_t place = next_other_++ % others_.size();
    Connection& other = *others_[place];
    if (other.is_waiting()) return;
    // From the far end, where no SMS has arrived yet.
    const std::size_t lease = options_.leases - 1 - next_other_ % (options_.leases / 2);
    sent_at_[place] = SteadyClock::now();
    other.send(poll_request(lease, options_.customers));
    ++result_.background;
  }

  // Waits for answers, at most one millisecond, and takes them.
  void step() {
    std::array<epoll_event, kEvents> events;  // NOLINT: the kernel fills it
    const int n = epoll_wait(epoll_, events.data(), kEvents, 1);
    for (int i = 0; i < n; ++i) {
      const std::uint64_t key = events[static_cast<std::size_t>(i)].data.u64;
      const std::size_t place = key / 4;
      switch (key % 4) {
        case 0: on_accepted(*probes_[place]); break;
        case 1: on_poll_after(*probes_[place]); break;
        case 2: on_poll_always(*probes_[place]); break;
        case 3: on_other(place); break;
      }
    }
  }

  void on_other(std::size_t place) {
    if (!others_[place]->receive()) return;
    result_.background_poll.add(SteadyClock::now() - sent_at_[place]);
  }

  void on_accepted(Probe& probe) {
    const std::optional<Answer> answer = probe.supplier.receive();
    if (!answer) return;
    if (answer->status != 200) {
      throw std::runtime_error(fmt::format("the SMS was refused: {}", answer->body));
    }
    probe.accepted_at = SteadyClock::now();
    result_.commit.add(probe.accepted_at - probe.posted_at);
    probe.after.send(probe.poll);
  }

  void on_poll_after(Probe& probe) {
    const std::optional<Answer> answer = probe.after.receive();
    if (!answer) return;
    if (has_sms(*answer)) {
      result_.visible_after_2xx.add(SteadyClock::now() - probe.accepted_at);
      return;
    }
    ++result_.misses;
    probe.after.send(probe.poll);
  }

  void on_poll_always(Probe& probe) {
    const std::optional<Answer> answer = probe.always.receive();
    if (!answer) return;
    if (has_sms(*answer)) {
      result_.visible_to_poller.add(SteadyClock::now() - probe.posted_at);
      return;
    }
    probe.always.send(probe.poll);
  }

  static bool has_sms(const Answer& answer) {
    if (answer.status != 200) throw std::runtime_error("a poll was refused");
    if (answer.body == kWaiting) return false;
    if (answer.body.find("verification code") == std::string_view::npos) {
      throw std::runtime_error(fmt::format("a poll answered: {}", answer.body));
    }
    return true;
  }

  const LatencyOptions options_;
  const int epoll_;
  std::vector<std::unique_ptr<Probe>> probes_;
  std::vector<std::unique_ptr<Connection>> others_;
  std::array<SteadyClock::time_point, kBackground> sent_at_{};  // parallel to others_
  std::size_t next_lease_ = 0;
  std::size_t next_other_ = 0;
  LatencyResult result_;
};

}  // namespace

LatencyResult measure_latency(const LatencyOptions& options) {
  // Measures the server, not how long this thread waits for a core.
  net::ask_for_short_time_slices();
  CHECK(options.leases >= 2);
  return Measurement(options).run();
}

}  // namespace linepool::bench
