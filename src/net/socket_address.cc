#include "net/socket_address.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netdb.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "base/check.h"

namespace linepool::net {
namespace {

template <class Address>
SocketAddress stored(const Address& address) {
  SocketAddress out;
  static_assert(sizeof address <= sizeof out.storage);
  std::memcpy(&out.storage, &address, sizeof address);
  out.length = sizeof address;
  return out;
}

template <class Address>
Address read_as(const SocketAddress& address) {
  Address out{};
  std::memcpy(&out, &address.storage, sizeof out);
  return out;
}

struct FreeList {
  void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

}  // namespace

std::optional<SocketAddress> numeric_address(const std::string& host, std::uint16_t port) {
  sockaddr_in v4{};
  if (inet_pton(AF_INET, host.c_str(), &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    return stored(v4);
  }
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET6, host.c_str(), &v6.sin6_addr) == 1) {
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    return stored(v6);
  }
  return std::nullopt;
}

IpAddress ip_of(const SocketAddress& address) {
  if (address.family() == AF_INET6) {
    const auto v6 = read_as<sockaddr_in6>(address);
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return IpAddress::v6(bytes);
  }
  const auto v4 = read_as<sockaddr_in>(address);
  std::array<std::uint8_t, 4> bytes{};
  std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
  return IpAddress::v4(bytes);
}

std::uint16_t port_of(const SocketAddress& address) {
  return ntohs(address.family() == AF_INET6 ? read_as<sockaddr_in6>(address).sin6_port
                                            : read_as<sockaddr_in>(address).sin_port);
}

std::string to_string(const SocketAddress& address) {
  const IpAddress ip = ip_of(address);
  const std::string host = ip.is_v4() ? ip.to_string() : "[" + ip.to_string() + "]";
  return fmt::format("{}:{}", host, port_of(address));
}

Result<std::vector<SocketAddress>> resolve(const std::string& host, std::uint16_t port) {
  if (const auto numeric = numeric_address(host, port)) return std::vector{*numeric};
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_ADDRCONFIG;
  addrinfo* raw = nullptr;
  const int fault = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &raw);
  const std::string why = fault == EAI_SYSTEM ? std::generic_category().message(errno)
                          : fault != 0        ? gai_strerror(fault)
                                              : "";
  const std::unique_ptr<addrinfo, FreeList> list(raw);
  std::vector<SocketAddress> addresses;
  for (const addrinfo* at = list.get(); at != nullptr; at = at->ai_next) {
    if (at->ai_family != AF_INET && at->ai_family != AF_INET6) continue;
    if (addresses.size() == kAddressesOfName) break;
    CHECK(at->ai_addrlen <= sizeof(sockaddr_storage));
    SocketAddress& address = addresses.emplace_back();
    std::memcpy(&address.storage, at->ai_addr, at->ai_addrlen);
    address.length = at->ai_addrlen;
  }
  if (!addresses.empty()) return addresses;
  return Refusal(Error::kNotFound, fmt::format("Cannot find the host '{}': {}.", host,
                                               why.empty() ? "it has no address" : why));
}

}  // namespace linepool::net
