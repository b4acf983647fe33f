// The bytes a connection has received of an incomplete request: contiguous, growing up to a limit;
// uses no memory while empty.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "base/check.h"

namespace linepool::net {

class InputBuffer {
 public:
  explicit InputBuffer(std::size_t max_bytes) : max_(max_bytes) { CHECK(max_bytes > 0); }

  [[nodiscard]] std::string_view view() const { return {data_.get() + begin_, end_ - begin_}; }
  [[nodiscard]] bool empty() const { return begin_ == end_; }
  [[nodiscard]] bool full() const { return end_ - begin_ == max_; }

  // Free space after the current bytes, at least one byte unless full(). Invalidates views.
  std::span<char> prepare() {
    const std::size_t held = end_ - begin_;
    if (held == capacity_) {
      reserve(capacity_ == 0 ? kFirstBytes : capacity_ * 2);
    } else if (begin_ > 0) {
      std::memmove(data_.get(), data_.get() + begin_, held);
      begin_ = 0;
      end_ = held;
    }
    return {data_.get() + end_, capacity_ - end_};
  }

  // `n` bytes have been read into the space from prepare().
  void commit(std::size_t n) {
    CHECK(n <= capacity_ - end_);
    end_ += n;
  }

  // Drops the first `n` bytes. They stay in memory until prepare() or release().
  void consume(std::size_t n) {
    CHECK(n <= end_ - begin_);
    begin_ += n;
  }

  // Copies `bytes`, which must not exceed the limit; the buffer must be empty.
  void assign(std::string_view bytes) {
    CHECK(empty() && bytes.size() <= max_);
    begin_ = end_ = 0;
    if (capacity_ < bytes.size()) reserve(std::max(bytes.size(), kFirstBytes));
    std::memcpy(data_.get(), bytes.data(), bytes.size());
    end_ = bytes.size();
  }

  // Frees the memory; the buffer must be empty.
  void release() {
    CHECK(empty());
    data_.reset();
    begin_ = end_ = capacity_ = 0;
  }

 private:
  static constexpr std::size_t kFirstBytes = 2048;

  void reserve(std::size_t wanted) {
    const std::size_t capacity = std::min(wanted, max_);
    auto data = std::make_unique_for_overwrite<char[]>(capacity);
    const std::size_t held = end_ - begin_;
    if (held > 0) std::memcpy(data.get(), data_.get() + begin_, held);
    data_ = std::move(data);
    capacity_ = capacity;
    begin_ = 0;
    end_ = held;
  }

  std::size_t max_;
  std::unique_ptr<char[]> data_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace linepool::net
