// Time that passes only when somebody sleeps, and no randomness: for tests of code that waits.
#pragma once

#include <linepool/client.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <vector>

namespace linepool::client_testing {

// Must outlive what uses its timing(). One thread may sleep; others may read the time.
class ManualTime {
 public:
  [[nodiscard]] Timing timing(double chance = 0.0) {
    return Timing{.now = [this] { return now(); },
                  .sleep = [this](std::chrono::milliseconds wait) { sleep(wait); },
                  .chance = [chance] { return chance; }};
  }
  // Lets time pass without a sleep.
  void advance(std::chrono::milliseconds by) { passed_ms_ += by.count(); }
  // Time since the start.
  [[nodiscard]] std::chrono::milliseconds passed() const {
    return std::chrono::milliseconds(passed_ms_.load());
  }
  [[nodiscard]] const std::vector<std::chrono::milliseconds>& sleeps() const { return sleeps_; }

 private:
  [[nodiscard]] std::chrono::steady_clock::time_point now() const {
    // Far from zero, as on a real machine.
    return std::chrono::steady_clock::time_point(std::chrono::hours(1'000)) + passed();
  }
  void sleep(std::chrono::milliseconds wait) {
    sleeps_.push_back(wait);
    passed_ms_ += wait.count();
  }

  std::atomic<std::chrono::milliseconds::rep> passed_ms_ = 0;
  std::vector<std::chrono::milliseconds> sleeps_;
};

}  // namespace linepool::client_testing
