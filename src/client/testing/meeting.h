// Holds requests in a scripted server until as many are there as a limit allows: the limit is
// certainly reached, and a request beyond it is counted.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace linepool::client_testing {

class Meeting {
 public:
  explicit Meeting(int size) : size_(size) {}

  // Returns once the group is complete.
  void attend() {
    std::unique_lock lock(mutex_);
    max_ = std::max(max_, ++inside_);
    const int mine = group_;
    if (inside_ == size_) {
      inside_ = 0;
      ++group_;
      full_.notify_all();
    } else {
      full_.wait(lock, [&] { return group_ != mine; });
    }
  }
  // The most that were there at once.
  [[nodiscard]] int max() {
    const std::lock_guard lock(mutex_);
    return max_;
  }

 private:
  const int size_;
  std::mutex mutex_;
  std::condition_variable full_;
  int inside_ = 0;
  int max_ = 0;
  int group_ = 0;
};

}  // namespace linepool::client_testing
