// Listening sockets: several on one address; the kernel distributes connections among them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/ip_address.h"
#include "net/unique_fd.h"

namespace linepool::net {

struct ListenSocket {
  UniqueFd fd;  // non-blocking
  std::uint16_t port = 0;
};

// `count` sockets listening on one numeric address and port (0: a free one, the same for all).
// Throws std::runtime_error with a message for the operator. Also refuses a port on which another
// process listens; SO_REUSEPORT alone would let two servers share it by mistake.
std::vector<ListenSocket> open_listen_sockets(const std::string& address, std::uint16_t port,
                                              std::size_t count);

enum class Accepting : std::uint8_t {
  kTaken,
  kNone,    // none waits
  kNoRoom,  // for lack of descriptors or memory: trying again at once would spin
  kGone,    // that one connection has already gone
};

struct Incoming {
  Accepting outcome = Accepting::kNone;
  UniqueFd socket = {};  // of kTaken; non-blocking
  IpAddress peer = {};   // of kTaken
  int error = 0;         // of kNoRoom
};

// The next connection that waits at a listening socket.
Incoming accept_connection(int listener);

}  // namespace linepool::net
