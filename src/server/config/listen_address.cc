#include "server/config/listen_address.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.h"

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
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return refusal;
  std::string_view host = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  const bool v6 = host.size() >= 2 && host.front() == '[' && host.back() == ']';
  if (v6) host = host.substr(1, host.size() - 2);
  ListenAddress address;
  address.host = host == "localhost" ? "127.0.0.1" : std::string(host);
  if (!is_address(v6 ? AF_INET6 : AF_INET, address.host)) return refusal;
  const char* const end = port.data() + port.size();
  const auto [stop, fault] = std::from_chars(port.data(), end, address.port);
  if (fault != std::errc{} || stop != end) return refusal;
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

std::string url_of(const ListenAddress& address, bool tls) {
  const bool v6 = address.host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}", tls ? "https" : "http", v6 ? "[" : "", address.host,
                     v6 ? "]" : "", address.port);
}

}  // namespace linepool::server
