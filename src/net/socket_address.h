// Where a socket listens or connects: an address and a port, as the kernel takes them.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ip_address.h"
#include "base/result.h"

namespace linepool::net {

struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t length = 0;

  [[nodiscard]] int family() const { return storage.ss_family; }
  [[nodiscard]] const sockaddr* raw() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

// "192.0.2.1" or "2001:db8::1"; nothing for any other text.
std::optional<SocketAddress> numeric_address(const std::string& host, std::uint16_t port);

IpAddress ip_of(const SocketAddress& address);
std::uint16_t port_of(const SocketAddress& address);
// "192.0.2.1:2775" or "[2001:db8::1]:2775".
std::string to_string(const SocketAddress& address);

// At most that many addresses of a name are tried.
inline constexpr std::size_t kAddressesOfName = 16;

// What a name stands for, in the order in which the system wants them tried. An address stands for
// itself; a name is looked up, and the call waits for DNS. The refusal is a sentence.
Result<std::vector<SocketAddress>> resolve(const std::string& host, std::uint16_t port);

}  // namespace linepool::net
