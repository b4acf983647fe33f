// What every protocol does with a non-blocking socket.
#pragma once

#include <sys/types.h>

#include <cerrno>

namespace linepool::net {

// What has happened to a connection's socket.
struct Readiness {
  bool readable = false;  // bytes, or end of stream
  bool writable = false;
  bool half_closed = false;  // the peer has ended its side; bytes may precede that
  bool broken = false;
};

// Repeats a call that a signal interrupts.
template <class Call>
ssize_t uninterrupted(Call call) {
  for (;;) {
    const ssize_t result = call();
    if (result >= 0 || errno != EINTR) return result;
  }
}

// Whether a call failed because there is nothing to read, or no room to write, for now.
inline bool would_block(int error) {
  return error == EAGAIN || error == EWOULDBLOCK;
}

}  // namespace linepool::net
