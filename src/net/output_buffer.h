// What a connection's socket has not taken yet. A client that is always a little behind costs what
// waits for it, not what it was ever sent; a quiet connection costs nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/check.h"

namespace linepool::net {

class OutputBuffer {
 public:
  [[nodiscard]] bool empty() const { return sent_ == bytes_.size(); }
  [[nodiscard]] std::size_t size() const { return bytes_.size() - sent_; }
  [[nodiscard]] std::string_view view() const { return std::string_view(bytes_).substr(sent_); }
  // Memory held, for whatever reason.
  [[nodiscard]] std::size_t capacity() const { return bytes_.capacity(); }

  // Views into the buffer die.
  void append(std::string_view bytes) {
    // Moving what waits is paid for by the bytes that have gone since the last time.
    if (sent_ > 0 && sent_ >= size()) {
      bytes_.erase(0, sent_);
      sent_ = 0;
    }
    bytes_ += bytes;
  }

  // The first `n` bytes have gone; with the last one, so does the memory.
  void consume(std::size_t n) {
    CHECK(n <= size());
    sent_ += n;
    if (!empty()) return;
    std::string().swap(bytes_);  // an assignment would keep the memory
    sent_ = 0;
  }

 private:
  std::string bytes_;
  std::size_t sent_ = 0;
};

}  // namespace linepool::net
