#include "server/config/listen_address.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/text/host_port.h"

namespace linepool::server {
namespace {

bool is_address(int family, const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(family, host.c_str(), bytes.data()) == 1;
}

}  // namespace

Result<ListenAddress> parse_listen_address(std::string_view text) {
  const Refusal refusal(Error::kInvalidParameter,
                        "Write an address and a port, such as 127.0.0.1:8080 or [::1]:8080.");
  std::optional<HostPort> read = read_host_port(text);
  if (!read) return refusal;
  ListenAddress address;
  address.host = read->host == "localhost" ? "127.0.0.1" : std::move(read->host);
  address.port = read->port;
  if (!is_address(read->is_bracketed ? AF_INET6 : AF_INET, address.host)) return refusal;
  return address;
}

IpAddress ip_of(const ListenAddress& address) {
  const auto ip = IpAddress::parse(address.host);
  CHECK(ip.has_value(), "parse_listen_address() has seen to it");
  return *ip;
}

bool is_loopback(const IpAddress& address) {
  static const auto ranges = {AddressRange::parse("127.0.0.0/8"), AddressRange::parse("::1/128")};
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const auto& range) { return range->contains(address); });
}

ListenAddress with_port(ListenAddress address, std::uint16_t port) {
  address.port = port;
  return address;
}

std::string written(const ListenAddress& address) {
  const bool v6 = address.host.find(':') != std::string::npos;
  return fmt::format("{}{}{}:{}", v6 ? "[" : "", address.host, v6 ? "]" : "", address.port);
}

std::string url_of(const ListenAddress& address, bool tls) {
  return (tls ? "https://" : "http://") + written(address);
}

}  // namespace linepool::server
