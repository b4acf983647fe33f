// The registry of waiters, without sockets: how long it takes to register, wake and expire so many,
// and how much memory each needs. Prints one JSON line.
//
//   waits_registry [--waiters N]
#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <vector>

#include "base/check.h"
#include "core/push/waits.h"
#include "support/samples.h"

namespace linepool::bench {
namespace {

constexpr Time kNow{1'800'000'000'000};

// As large as one that answers a request.
class CountingWaiter final : public core::Waiter {
 public:
  explicit CountingWaiter(std::size_t& ended) : ended_(ended) {}
  void woken(const core::Change& /*change*/) override { ++ended_; }
  void timed_out() override { ++ended_; }
  void lost(Error /*why*/) override { ++ended_; }

 private:
  std::size_t& ended_;
  char answer_[64] = {};
};

double heap_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

template <class F>
double seconds_of(F work) {
  const auto start = SteadyClock::now();
  work();
  return seconds_between(start, SteadyClock::now());
}

void add_all(core::Waits& waits, std::size_t count, std::size_t& ended) {
  for (std::size_t i = 1; i <= count; ++i) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<CountingWaiter>(ended);
    const auto lease = LeaseId{static_cast<std::int64_t>(i)};
    // Spread over the longest possible wait.
    const Duration life = Duration::millis(1 + static_cast<std::int64_t>(i * 7919 % 180'000));
    const auto ticket = waits.add(core::WaitKey::lease(lease), {}, kNow, kNow + life, waiter);
    CHECK(ticket.has_value());
  }
}

void measure(std::size_t count) {
  const core::LiveView live;
  core::Waits waits(count * 2, count * 2, live);
  std::size_t ended = 0;
  const double before = heap_bytes();
  const double add_s = seconds_of([&] { add_all(waits, count, ended); });
  const double bytes = (heap_bytes() - before) / static_cast<double>(count);
  CHECK(waits.size() == count);

  std::vector<core::Change> changes(1);
  const double wake_s = seconds_of([&] {
    for (std::size_t i = 1; i <= count; ++i) {
      changes[0].event.lease = LeaseId{static_cast<std::int64_t>(i)};
      waits.on_changes(changes);
    }
  });
  CHECK(ended == count && waits.size() == 0);

  add_all(waits, count, ended);
  const double expire_s = seconds_of([&] {
    for (std::int64_t ms = 0; ms <= 181'000; ms += 100) waits.expire(kNow + Duration::millis(ms));
  });
  CHECK(ended == 2 * count && waits.size() == 0);
  fmt::print(
      "{{\"waiters\":{},\"bytes_per_waiter\":{:.1f},\"add_us\":{:.3f},\"wake_us\":{:.3f},"
      "\"expire_us\":{:.3f}}}\n",
      count, bytes, add_s * 1e6 / static_cast<double>(count),
      wake_s * 1e6 / static_cast<double>(count), expire_s * 1e6 / static_cast<double>(count));
}

}  // namespace
}  // namespace linepool::bench

int main(int argc, char** argv) {
  std::size_t waiters = 301'310;
  CLI::App cli("The registry of those who wait.");
  cli.add_option("--waiters", waiters)->check(CLI::Range(1, 10'000'000));
  CLI11_PARSE(cli, argc, argv);
  linepool::bench::measure(waiters);
  return 0;
}
