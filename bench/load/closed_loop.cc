#include "load/closed_loop.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace linepool::bench {
namespace {

constexpr int kPatience_ms = 10'000;
constexpr std::size_t kEvents = 256;

struct Client {
  explicit Client(std::uint16_t port) : connection(port) {}

  Connection connection;
  SteadyClock::time_point asked_at;
};

class Loop {
 public:
  Loop(const LoopOptions& options, Script& script)
      : options_(options), script_(script), epoll_(epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
    clients_.reserve(options.clients);
    for (std::size_t i = 0; i < options.clients; ++i) {
      clients_.emplace_back(options.port);
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.u64 = i;
      epoll_ctl(epoll_, EPOLL_CTL_ADD, clients_.back().connection.fd(), &event);
    }
  }
  ~Loop() { ::close(epoll_); }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  LoopResult run() {
    counted_from_ = SteadyClock::now() + length(options_.warm_up_s);
    end_ = counted_from_ + length(options_.seconds);
    for (std::size_t i = 0; i < clients_.size(); ++i) ask(i);
    std::array<epoll_event, kEvents> events;  // NOLINT: the kernel fills it
    while (waiting_ > 0) {
      const int n = epoll_wait(epoll_, events.data(), kEvents, kPatience_ms);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) throw std::runtime_error("the server does not answer");
      for (int i = 0; i < n; ++i) take(events[static_cast<std::size_t>(i)].data.u64);
    }
    result_.seconds = seconds_between(counted_from_, last_);
    return std::move(result_);
  }

 private:
  static SteadyClock::duration length(double seconds) {
    return std::chrono::duration_cast<SteadyClock::duration>(
        std::chrono::duration<double>(seconds));
  }

  void ask(std::size_t i) {
    const std::string request = script_.next(i);
    if (request.empty()) return;
    clients_[i].asked_at = SteadyClock::now();
    clients_[i].connection.send(request);
    ++waiting_;
  }

  void take(std::size_t i) {
    Client& client = clients_[i];
    const std::optional<Answer> answer = client.connection.receive();
    if (!answer) return;
    --waiting_;
    const auto now = SteadyClock::now();
    const bool right = script_.is_right(*answer);
    if (!right && result_.wrong++ == 0) {
      result_.first_wrong = fmt::format("{} {}", answer->status, answer->body.substr(0, 100));
    }
    if (right && now >= counted_from_ && now < end_) {
      ++result_.right;
      result_.latency.add(now - client.asked_at);
      last_ = now;
    }
    if (now < end_) ask(i);
  }

  const LoopOptions options_;
  Script& script_;
  const int epoll_;
  std::vector<Client> clients_;
  std::size_t waiting_ = 0;
  SteadyClock::time_point counted_from_;
  SteadyClock::time_point end_;
  SteadyClock::time_point last_;  // the last answer that was counted
  LoopResult result_;
};

}  // namespace

LoopResult run_closed_loop(const LoopOptions& options, Script& script) {
  return Loop(options, script).run();
}

}  // namespace linepool::bench
