#include "load/dashboards.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "load/connection.h"
#include "load/event_reader.h"
#include "load/memory.h"
#include "load/targets.h"
#include "net/time_slices.h"

namespace linepool::bench {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);
constexpr auto kSettle = std::chrono::seconds(2);
constexpr std::size_t kSuppliers = 256;
constexpr std::size_t kEvents = 256;
constexpr std::size_t kCodes = 1'000'000;  // that sms_request() tells apart

struct Sms {
  SteadyClock::time_point posted_at;
  SteadyClock::time_point accepted_at;  // unset while under way
  SteadyClock::time_point event_at;
  SteadyClock::time_point read_at;
};

enum class Reading : std::uint8_t { kNothing, kOrders, kOrder, kBalance };

struct Dashboard {
  explicit Dashboard(std::uint16_t port) : stream(port), reads(port) {}
  Connection stream;
  Connection reads;
  EventReader events;
  std::deque<SmsEvent> unread;
  Reading reading = Reading::kNothing;
};

struct Supplier {
  explicit Supplier(std::uint16_t port) : connection(port) {}
  Connection connection;
  std::size_t sms = 0;  // under way
};

enum class Role : std::uint64_t { kSupplier, kStream, kReads };
constexpr std::uint64_t kRoles = 3;

class Measurement {
 public:
  explicit Measurement(const DashboardsOptions& options)
      : options_(options), epoll_(epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
    for (std::size_t i = 0; i < kSuppliers; ++i) {
      suppliers_.push_back(std::make_unique<Supplier>(options.port));
      watch(suppliers_.back()->connection, i, Role::kSupplier);
    }
  }
  ~Measurement() { ::close(epoll_); }
  Measurement(const Measurement&) = delete;
  Measurement& operator=(const Measurement&) = delete;

  DashboardsResult run() {
    open_all();
    send_all();
    const auto zero = SteadyClock::duration::zero();
    for (const Sms& sms : sms_) {
      result_.commit.add(sms.accepted_at - sms.posted_at);
      result_.event_after_2xx.add(std::max(zero, sms.event_at - sms.accepted_at));
      result_.read_after_2xx.add(std::max(zero, sms.read_at - sms.accepted_at));
    }
    return std::move(result_);
  }

 private:
  void watch(const Connection& connection, std::size_t index, Role role) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kRoles * index + static_cast<std::uint64_t>(role);
    if (epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.fd(), &event) != 0) {
      throw std::system_error(errno, std::generic_category(), "epoll");
    }
  }

  // As a page does that is opened: the stream, the orders, the balance.
  void open_all() {
    const double before = resident_bytes(options_.server);
    for (std::size_t i = 0; i < options_.dashboards; ++i) {
      dashboards_.push_back(std::make_unique<Dashboard>(options_.port));
      Dashboard& dashboard = *dashboards_.back();
      watch(dashboard.stream, i, Role::kStream);
      watch(dashboard.reads, i, Role::kReads);
      dashboard.stream.send(stream_request(i));
      read(dashboard, i, Reading::kOrders, "/orders?limit=50");
    }
    const auto is_open = [](const auto& each) {
      return each->events.is_open() && !each->reads.is_waiting();
    };
    const auto end = SteadyClock::now() + kPatience;
    while (!std::all_of(dashboards_.begin(), dashboards_.end(), is_open)) {
      step();
      if (SteadyClock::now() > end) throw std::runtime_error("dashboards do not open");
    }
    std::this_thread::sleep_for(kSettle);
    const double open = resident_bytes(options_.server);
    result_.bytes_per_dashboard = (open - before) / static_cast<double>(options_.dashboards);
    fmt::print("open\n");
    std::fflush(stdout);
  }

  void send_all() {
    const double rate = static_cast<double>(options_.sms_per_second);
    const auto total = static_cast<std::size_t>(rate * options_.seconds);
    if (total > kCodes) throw std::runtime_error("more SMS than there are codes");
    sms_.resize(total);
    const auto start = SteadyClock::now();
    auto last_progress = start;
    std::size_t seen = 0;
    while (reads_ < total || accepted_ < total) {
      const auto now = SteadyClock::now();
      const double due = seconds_between(start, now) * rate;
      while (result_.sms < total && static_cast<double>(result_.sms) < due) {
        const double at_s = static_cast<double>(result_.sms) / rate;
        if (!send_sms(start + std::chrono::duration_cast<SteadyClock::duration>(
                                  std::chrono::duration<double>(at_s)))) {
          break;
        }
      }
      step();
      if (std::exchange(seen, reads_) != reads_) last_progress = now;
      if (now > last_progress + kPatience) throw std::runtime_error("events do not come");
    }
    result_.seconds = seconds_between(start, SteadyClock::now());
  }

  // Time counts from when it was due, also if every connection to the server is taken for a while.
  bool send_sms(SteadyClock::time_point due) {
    const auto free = std::find_if(suppliers_.begin(), suppliers_.end(),
                                   [](const auto& s) { return !s->connection.is_waiting(); });
    if (free == suppliers_.end()) return false;
    const std::size_t id = result_.sms++;
    (*free)->sms = id;
    sms_[id].posted_at = due;
    (*free)->connection.send(sms_request(id % options_.leases, id));
    return true;
  }

  void step() {
    std::array<epoll_event, kEvents> events;  // NOLINT: the kernel fills it
    const int n = epoll_wait(epoll_, events.data(), kEvents, 1);
    for (int i = 0; i < n; ++i) {
      const std::uint64_t key = events[static_cast<std::size_t>(i)].data.u64;
      const std::size_t index = key / kRoles;
      const auto role = static_cast<Role>(key % kRoles);
      if (role == Role::kSupplier) take_acknowledgement(*suppliers_[index]);
      if (role == Role::kStream) take_events(*dashboards_[index], index);
      if (role == Role::kReads) take_answer(*dashboards_[index], index);
    }
  }

  void take_acknowledgement(Supplier& supplier) {
    const auto answer = supplier.connection.receive();
    if (!answer) return;
    const bool right =
        answer->status == 200 && answer->body.find("\"lease\":null") == std::string_view::npos;
    if (!right) throw std::runtime_error("an SMS was refused: " + std::string(answer->body));
    sms_[supplier.sms].accepted_at = SteadyClock::now();
    ++accepted_;
  }

  void take_events(Dashboard& dashboard, std::size_t index) {
    std::array<char, 16384> room;  // NOLINT: the kernel fills it
    const ssize_t got = ::recv(dashboard.stream.fd(), room.data(), room.size(), 0);
    if (got == 0) throw std::runtime_error("the server closed a stream");
    if (got < 0) return;
    const auto now = SteadyClock::now();
    const EventReader::OnSms on_sms = [&](const SmsEvent& event) {
      if (event.code >= sms_.size()) throw std::runtime_error("an event of no SMS");
      Sms& sms = sms_[event.code];
      const bool is_first = sms.event_at == SteadyClock::time_point();
      const bool is_own = event.code % options_.leases % options_.dashboards == index;
      if (!is_first || !is_own) throw std::runtime_error("an event twice, or somebody else's");
      sms.event_at = now;
      dashboard.unread.push_back(event);
    };
    dashboard.events.feed({room.data(), static_cast<std::size_t>(got)}, on_sms);
    read_next(dashboard, index);
  }

  static void read(Dashboard& dashboard, std::size_t index, Reading what, std::string_view path) {
    dashboard.reading = what;
    dashboard.reads.send(rest_request(path, index));
  }

  static void read_next(Dashboard& dashboard, std::size_t index) {
    if (dashboard.reading != Reading::kNothing || dashboard.unread.empty()) return;
    read(dashboard, index, Reading::kOrder,
         fmt::format("/orders/{}", dashboard.unread.front().order));
  }

  // The balance is read after the orders, and after each order.
  void take_answer(Dashboard& dashboard, std::size_t index) {
    const auto answer = dashboard.reads.receive();
    if (!answer) return;
    if (answer->status != 200) {
      throw std::runtime_error("a wrong answer: " + std::string(answer->body));
    }
    if (dashboard.reading == Reading::kOrder) {
      take_order(dashboard.unread.front(), answer->body);
      dashboard.unread.pop_front();
    }
    if (dashboard.reading != Reading::kBalance) {
      return read(dashboard, index, Reading::kBalance, "/account");
    }
    dashboard.reading = Reading::kNothing;
    read_next(dashboard, index);
  }

  // The order shows its newest code, which may be a later one.
  void take_order(const SmsEvent& event, std::string_view order) {
    const std::size_t shown = code_in(order);
    const bool is_of_lease = shown % options_.leases == event.code % options_.leases;
    if (shown < event.code || !is_of_lease) {
      throw std::runtime_error("an order without its code: " + std::string(order));
    }
    sms_[event.code].read_at = SteadyClock::now();
    ++reads_;
  }

  const DashboardsOptions options_;
  int epoll_;
  std::vector<std::unique_ptr<Supplier>> suppliers_;
  std::vector<std::unique_ptr<Dashboard>> dashboards_;
  std::vector<Sms> sms_;
  std::size_t accepted_ = 0;
  std::size_t reads_ = 0;  // of orders, after events
  DashboardsResult result_;
};

}  // namespace

DashboardsResult measure_dashboards(const DashboardsOptions& options) {
  net::ask_for_short_time_slices();
  return Measurement(options).run();
}

}  // namespace linepool::bench
