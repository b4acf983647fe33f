#include "load/waiters.h"

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
#include <thread>
#include <vector>

#include "load/connection.h"
#include "load/memory.h"
#include "load/targets.h"
#include "net/time_slices.h"

namespace linepool::bench {
namespace {

constexpr auto kPatience = std::chrono::seconds(30);
constexpr auto kSettle = std::chrono::seconds(2);
constexpr std::size_t kSuppliers = 256;
constexpr std::size_t kEvents = 256;
constexpr std::int64_t kWait_s = 180;

struct Waiter {
  explicit Waiter(std::uint16_t port) : connection(port) {}
  Connection connection;
  SteadyClock::time_point posted_at;
  SteadyClock::time_point accepted_at;  // when its SMS was accepted; unset while under way
  SteadyClock::time_point answered_at;
};

struct Supplier {
  explicit Supplier(std::uint16_t port) : connection(port) {}
  Connection connection;
  std::size_t waiter = 0;  // whose SMS is under way
};

class Measurement {
 public:
  explicit Measurement(const WaitersOptions& options)
      : options_(options), epoll_(epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
    for (std::size_t i = 0; i < kSuppliers; ++i) {
      suppliers_.push_back(std::make_unique<Supplier>(options.port));
      watch(suppliers_.back()->connection, 2 * i);
    }
  }
  ~Measurement() { ::close(epoll_); }
  Measurement(const Measurement&) = delete;
  Measurement& operator=(const Measurement&) = delete;

  WaitersResult run() {
    const double before = resident_bytes(options_.server);
    for (std::size_t i = 0; i < options_.waiters; ++i) {
      waiters_.push_back(std::make_unique<Waiter>(options_.port));
      watch(waiters_.back()->connection, 2 * i + 1);
      waiters_.back()->connection.send(wait_request(i, options_.customers, kWait_s));
    }
    std::this_thread::sleep_for(kSettle);
    const double open = resident_bytes(options_.server);
    result_.bytes_per_waiter = (open - before) / static_cast<double>(options_.waiters);
    send_all();
    for (const auto& waiter : waiters_) {
      const auto zero = SteadyClock::duration::zero();
      result_.woken_after_2xx.add(std::max(zero, waiter->answered_at - waiter->accepted_at));
      result_.woken_after_sending.add(waiter->answered_at - waiter->posted_at);
    }
    return std::move(result_);
  }

 private:
  void watch(const Connection& connection, std::uint64_t key) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = key;
    if (epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.fd(), &event) != 0) {
      throw std::system_error(errno, std::generic_category(), "epoll");
    }
  }

  void send_all() {
    const auto start = SteadyClock::now();
    auto last_progress = start;
    std::size_t sent = 0;
    std::size_t seen = 0;
    while (result_.answered < waiters_.size() || under_way_ > 0) {
      const auto now = SteadyClock::now();
      const double due = seconds_between(start, now) * static_cast<double>(options_.sms_per_second);
      while (sent < waiters_.size() && static_cast<double>(sent) < due) send_sms(sent++, now);
      step();
      if (result_.answered != seen) last_progress = now;
      seen = result_.answered;
      if (now > last_progress + kPatience) throw std::runtime_error("waiters are not woken");
    }
    result_.seconds = seconds_between(start, SteadyClock::now());
  }

  void send_sms(std::size_t waiter, SteadyClock::time_point now) {
    const auto free = std::find_if(suppliers_.begin(), suppliers_.end(),
                                   [](const auto& s) { return !s->connection.is_waiting(); });
    if (free == suppliers_.end()) throw std::runtime_error("more SMS than the server can take");
    (*free)->waiter = waiter;
    waiters_[waiter]->posted_at = now;
    (*free)->connection.send(sms_request(waiter, waiter));
    ++under_way_;
  }

  void step() {
    std::array<epoll_event, kEvents> events;  // NOLINT: the kernel fills it
    const int n = epoll_wait(epoll_, events.data(), kEvents, 1);
    for (int i = 0; i < n; ++i) {
      const std::uint64_t key = events[static_cast<std::size_t>(i)].data.u64;
      key % 2 == 0 ? take_acknowledgement(*suppliers_[key / 2]) : take_answer(*waiters_[key / 2]);
    }
  }

  void take_acknowledgement(Supplier& supplier) {
    const auto answer = supplier.connection.receive();
    if (!answer) return;
    if (answer->status != 200) throw std::runtime_error("an SMS was refused");
    Waiter& waiter = *waiters_[supplier.waiter];
    waiter.accepted_at = SteadyClock::now();
    result_.commit.add(waiter.accepted_at - waiter.posted_at);
    --under_way_;
  }

  void take_answer(Waiter& waiter) {
    const auto answer = waiter.connection.receive();
    if (!answer) return;
    if (answer->status != 200 || !answer->body.starts_with("G-")) {
      throw std::runtime_error("a wrong answer: " + std::string(answer->body));
    }
    waiter.answered_at = SteadyClock::now();
    ++result_.answered;
  }

  const WaitersOptions options_;
  int epoll_;
  std::vector<std::unique_ptr<Supplier>> suppliers_;
  std::vector<std::unique_ptr<Waiter>> waiters_;
  std::size_t under_way_ = 0;
  WaitersResult result_;
};

}  // namespace

WaitersResult measure_waiters(const WaitersOptions& options) {
  net::ask_for_short_time_slices();
  return Measurement(options).run();
}

}  // namespace linepool::bench
