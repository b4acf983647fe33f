#include "net/listen_socket.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "net/socket_calls.h"

namespace linepool::net {
namespace {

constexpr int kBacklog = 4096;  // the kernel lowers it to net.core.somaxconn

struct Address {
  sockaddr_storage storage{};
  socklen_t length = 0;
  bool is_v6 = false;
};

Address parse(const std::string& text, std::uint16_t port) {
  Address out;
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    std::memcpy(&out.storage, &v4, sizeof v4);
    out.length = sizeof v4;
  } else if (inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1) {
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    std::memcpy(&out.storage, &v6, sizeof v6);
    out.length = sizeof v6;
    out.is_v6 = true;
  } else {
    throw std::runtime_error(
        fmt::format("cannot listen on '{}': it is not an IPv4 or IPv6 address", text));
  }
  return out;
}

std::uint16_t bound_port(int fd) {
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;
  CHECK(getsockname(fd, reinterpret_cast<sockaddr*>(&storage), &length) == 0);
  if (storage.ss_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &storage, sizeof v6);
    return ntohs(v6.sin6_port);
  }
  sockaddr_in v4{};
  std::memcpy(&v4, &storage, sizeof v4);
  return ntohs(v4.sin_port);
}

void set_flag(int fd, int level, int name) {
  const int on = 1;
  CHECK(setsockopt(fd, level, name, &on, sizeof on) == 0);
}

// Accepted sockets inherit TCP_NODELAY, which saves one call per connection.
ListenSocket open_one(const std::string& text, std::uint16_t port, bool shared, bool listens) {
  const Address address = parse(text, port);
  const auto fail = [&](const char* what) {
    throw std::runtime_error(fmt::format("cannot {} {} port {}: {}", what, text, port,
                                         std::generic_category().message(errno)));
  };
  UniqueFd fd(
      socket(address.is_v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd) fail("open a socket for");
  set_flag(fd.get(), SOL_SOCKET, SO_REUSEADDR);
  if (shared) set_flag(fd.get(), SOL_SOCKET, SO_REUSEPORT);
  set_flag(fd.get(), IPPROTO_TCP, TCP_NODELAY);
  if (bind(fd.get(), reinterpret_cast<const sockaddr*>(&address.storage), address.length) != 0) {
    fail("listen on");
  }
  if (listens && listen(fd.get(), kBacklog) != 0) fail("listen on");
  const std::uint16_t bound = bound_port(fd.get());
  return {std::move(fd), bound};
}

IpAddress address_of(const sockaddr_storage& peer) {
  if (peer.ss_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &peer, sizeof v6);
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return IpAddress::v6(bytes);
  }
  sockaddr_in v4{};
  std::memcpy(&v4, &peer, sizeof v4);
  std::array<std::uint8_t, 4> bytes{};
  std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
  return IpAddress::v4(bytes);
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
  sockaddr_storage peer{};
  socklen_t length = sizeof peer;
  UniqueFd socket(
      accept4(listener, reinterpret_cast<sockaddr*>(&peer), &length, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (socket) return {Accepting::kTaken, std::move(socket), address_of(peer)};
  const int error = errno;
  if (would_block(error)) return {Accepting::kNone};
  const bool is_full = error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
  return {is_full ? Accepting::kNoRoom : Accepting::kGone, {}, {}, error};
}

}  // namespace linepool::net
