// Measured durations, and their statistics.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace linepool::bench {

using SteadyClock = std::chrono::steady_clock;

inline double seconds_between(SteadyClock::time_point from, SteadyClock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

class Samples {
 public:
  // Keeps at most `max` samples; further ones are counted but not kept.
  explicit Samples(std::size_t max = 4'000'000) : max_(max) {}

  void add(SteadyClock::duration took) {
    ++count_;
    if (values_.size() < max_) values_.push_back(std::chrono::duration<double>(took).count());
  }

  void merge(const Samples& other) {
    count_ += other.count_;
    const std::size_t room = max_ - std::min(max_, values_.size());
    const std::size_t take = std::min(room, other.values_.size());
    values_.insert(values_.end(), other.values_.begin(),
                   other.values_.begin() + static_cast<std::ptrdiff_t>(take));
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  // The quantile `q` of the samples, in seconds; 0 without samples.
  [[nodiscard]] double quantile_s(double q) {
    if (values_.empty()) return 0;
    const auto rank = static_cast<std::size_t>(q * static_cast<double>(values_.size() - 1));
    const auto place = values_.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values_.begin(), place, values_.end());
    return *place;
  }

 private:
  std::size_t max_;
  std::size_t count_ = 0;
  std::vector<double> values_;
};

}  // namespace linepool::bench
