#include "net/listen_socket.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "net/socket_address.h"
#include "net/socket_calls.h"

namespace linepool::net {
namespace {

constexpr int kBacklog = 4096;  // the kernel lowers it to net.core.somaxconn

SocketAddress parse(const std::string& text, std::uint16_t port) {
  const auto address = numeric_address(text, port);
  if (address) return *address;
  throw std::runtime_error(
      fmt::format("cannot listen on '{}': it is not an IPv4 or IPv6 address", text));
}

std::uint16_t bound_port(int fd) {
  SocketAddress bound;
  bound.length = sizeof bound.storage;
  CHECK(getsockname(fd, reinterpret_cast<sockaddr*>(&bound.storage), &bound.length) == 0);
  return port_of(bound);
}

void set_flag(int fd, int level, int name) {
  const int on = 1;
  CHECK(setsockopt(fd, level, name, &on, sizeof on) == 0);
}

// Accepted sockets inherit TCP_NODELAY, which saves one call per connection.
ListenSocket open_one(const std::string& text, std::uint16_t port, bool shared, bool listens) {
  const SocketAddress address = parse(text, port);
  const auto fail = [&](const char* what) {
    throw std::runtime_error(fmt::format("cannot {} {} port {}: {}", what, text, port,
                                         std::generic_category().message(errno)));
  };
  UniqueFd fd(socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd) fail("open a socket for");
  set_flag(fd.get(), SOL_SOCKET, SO_REUSEADDR);
  if (shared) set_flag(fd.get(), SOL_SOCKET, SO_REUSEPORT);
  set_flag(fd.get(), IPPROTO_TCP, TCP_NODELAY);
  if (bind(fd.get(), address.raw(), address.length) != 0) fail("listen on");
  if (listens && listen(fd.get(), kBacklog) != 0) fail("listen on");
  const std::uint16_t bound = bound_port(fd.get());
  return {std::move(fd), bound};
}

}  // namespace

std::vector<ListenSocket> open_listen_sockets(const std::string& address, std::uint16_t port,
                                              std::size_t count) {
  CHECK(count > 0);
  if (port != 0 && count > 1) {
    // Fails if another process listens there; closed again before the real sockets are bound.
    const ListenSocket probe = open_one(address, port, false, false);
  }
  std::vector<ListenSocket> sockets;
  for (std::size_t i = 0; i < count; ++i) {
    sockets.push_back(open_one(address, port, count > 1, true));
    port = sockets.back().port;
  }
  return sockets;
}

Incoming accept_connection(int listener) {
  SocketAddress peer;
  peer.length = sizeof peer.storage;
  UniqueFd socket(accept4(listener, reinterpret_cast<sockaddr*>(&peer.storage), &peer.length,
                          SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (socket) return {Accepting::kTaken, std::move(socket), ip_of(peer)};
  const int error = errno;
  if (would_block(error)) return {Accepting::kNone};
  const bool is_full = error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
  return {is_full ? Accepting::kNoRoom : Accepting::kGone, {}, {}, error};
}

}  // namespace linepool::net
