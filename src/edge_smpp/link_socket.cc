#include "edge_smpp/link_socket.h"

#include "base/time/steady_clock.h"

namespace linepool::edge_smpp {
namespace {

using Io = net::Stream::Outcome;

// How long a peer may take to close its side after ours.
constexpr Duration kLinger = Duration::seconds(2);

}  // namespace

std::optional<std::size_t> LinkSocket::receive(std::span<char> room) {
  const net::Stream::Moved moved = stream_.receive(room);
  if (moved.outcome == Io::kBroken) return std::nullopt;
  if (moved.outcome == Io::kDone) return moved.bytes;
  readable_ = false;
  peer_closed_ |= moved.outcome == Io::kEnd;
  return 0;
}

bool LinkSocket::write() {
  while (!output_.empty()) {
    const net::Stream::Moved moved = stream_.send(output_.view());
    if (moved.outcome == Io::kBlocked) {
      if (!stuck_since_.is_set()) stuck_since_ = boot_time();
      return true;
    }
    if (moved.outcome != Io::kDone) return false;
    output_.consume(moved.bytes);
    sent_ += moved.bytes;
    stuck_since_ = {};
  }
  return true;
}

bool LinkSocket::linger(std::span<char> room) {
  if (!linger_until_.is_set()) {
    stream_.end_sending();
    linger_until_ = boot_time() + kLinger;
  }
  for (std::size_t taken = 0; !peer_closed_ && readable_ && taken < kTurnBytes;) {
    const std::optional<std::size_t> bytes = receive(room);
    if (!bytes) return true;
    taken += *bytes;
  }
  return peer_closed_;
}

}  // namespace linepool::edge_smpp
