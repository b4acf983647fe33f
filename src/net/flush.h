// Sends what waits for a socket.
#pragma once

#include <sys/socket.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "net/output_buffer.h"
#include "net/socket_calls.h"

namespace linepool::net {

struct Flushed {
  enum class Outcome : std::uint8_t { kAll, kBlocked, kBroken };
  Outcome outcome = Outcome::kAll;
  std::size_t bytes = 0;  // that the socket took
};

// As much of `output` as a non-blocking socket takes now.
inline Flushed flush(int socket, OutputBuffer& output) {
  Flushed flushed;
  while (!output.empty()) {
    const std::string_view bytes = output.view();
    const ssize_t n =
        uninterrupted([&] { return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
    if (n < 0) {
      flushed.outcome = would_block(errno) ? Flushed::Outcome::kBlocked : Flushed::Outcome::kBroken;
      return flushed;
    }
    output.consume(static_cast<std::size_t>(n));
    flushed.bytes += static_cast<std::size_t>(n);
  }
  return flushed;
}

}  // namespace linepool::net
