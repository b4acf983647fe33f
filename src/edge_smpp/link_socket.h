// The socket under an SMPP session, on either side: what is received and sent, and how it ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/time.h"
#include "net/output_buffer.h"
#include "net/socket_calls.h"
#include "net/stream.h"

namespace linepool::edge_smpp {

class LinkSocket {
 public:
  // What one link reads before the others have their turn.
  static constexpr std::size_t kTurnBytes = 256 * 1024;
  // Nothing more is read while that much waits for the peer to read it.
  static constexpr std::size_t kOutputBytes = 64 * 1024;

  explicit LinkSocket(net::Stream stream) : stream_(std::move(stream)) {}

  [[nodiscard]] net::Stream& stream() { return stream_; }
  [[nodiscard]] const net::Stream& stream() const { return stream_; }

  // What the loop has seen.
  void note(net::Readiness readiness) {
    readable_ |= readiness.readable || readiness.half_closed || readiness.broken;
  }
  [[nodiscard]] bool may_receive() const { return readable_ && output_.size() < kOutputBytes; }
  // How many bytes came; 0 if there are none now or, see peer_closed(), no more. Nothing if the
  // connection is broken.
  [[nodiscard]] std::optional<std::size_t> receive(std::span<char> room);
  [[nodiscard]] bool peer_closed() const { return peer_closed_; }

  void append(std::string_view bytes) { output_.append(bytes); }
  // Sends as much as goes now. False if the connection is broken.
  [[nodiscard]] bool write();
  [[nodiscard]] bool has_output() const { return !output_.empty(); }
  [[nodiscard]] std::uint64_t sent() const { return sent_; }  // bytes, in all
  // Whether the peer has taken nothing for so long.
  [[nodiscard]] bool is_stuck(Time now, Duration patience) const {
    return stuck_since_.is_set() && stuck_since_ + patience <= now;
  }

  // Ends our side, and throws away what still comes, so that our last words are not lost with the
  // connection. True once the peer has closed it, too.
  [[nodiscard]] bool linger(std::span<char> room);
  // Whether the peer has had its time to.
  [[nodiscard]] bool has_lingered(Time now) const {
    return linger_until_.is_set() && linger_until_ <= now;
  }

 private:
  net::Stream stream_;
  net::OutputBuffer output_;
  std::uint64_t sent_ = 0;
  Time stuck_since_;   // not set: the peer takes what we write
  Time linger_until_;  // set once we have ended our side
  bool readable_ = false;
  bool peer_closed_ = false;
};

}  // namespace linepool::edge_smpp
