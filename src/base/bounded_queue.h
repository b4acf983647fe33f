// A bounded queue with many producers and one consumer. The consumer takes everything at once: what
// queued up while it was busy is its next batch.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

#include "base/check.h"

namespace linepool {

template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) { CHECK(capacity > 0); }

  // False if the queue is full or closed; then `item` is untouched.
  [[nodiscard]] bool try_push(T& item) {
    const std::lock_guard lock(mutex_);
    if (closed_ || items_.size() >= capacity_) return false;
    items_.push_back(std::move(item));
    if (items_.size() == 1) ready_.notify_one();
    return true;
  }

  // Waits until there is an item or the queue is closed, then swaps all items into `out`, which
  // must be empty. False when the queue is closed and drained.
  [[nodiscard]] bool pop_all(std::vector<T>& out) {
    CHECK(out.empty());
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty() || closed_; });
    out.swap(items_);
    return !out.empty();
  }

  // Refuses further pushes; items already queued can still be taken.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    ready_.notify_all();
  }

  [[nodiscard]] std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return items_.size();
  }

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::vector<T> items_;
  bool closed_ = false;
};

}  // namespace linepool
