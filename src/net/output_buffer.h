// The bytes a connection's socket has not accepted yet. A client that is always a little behind
// costs only its pending bytes, not everything ever sent to it; an idle connection costs nothing.
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
  // Memory held, used or not.
  [[nodiscard]] std::size_t capacity() const { return bytes_.capacity(); }

  // Invalidates views.
  void append(std::string_view bytes) {
    // Moving the pending bytes is paid for by those consumed since the last move.
    if (sent_ > 0 && sent_ >= size()) {
      bytes_.erase(0, sent_);
      sent_ = 0;
    }
    bytes_ += bytes;
  }

  // The first `n` bytes have been sent; memory is freed once all have.
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
