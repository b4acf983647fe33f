// Listening sockets: several on one address; the kernel distributes connections among them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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

}  // namespace linepool::net
