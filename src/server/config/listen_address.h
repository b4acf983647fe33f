// Parses "127.0.0.1:8080" and "[::1]:8080".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ip_address.h"
#include "base/result.h"

namespace linepool::server {

struct ListenAddress {
  std::string host;  // a numeric IPv4 or IPv6 address, without brackets
  std::uint16_t port = 0;

  bool operator==(const ListenAddress&) const = default;
};

// The refusal says what is allowed. Names are not resolved: nobody wants a server that listens
// somewhere else after a DNS change. Only "localhost" is accepted, as 127.0.0.1.
Result<ListenAddress> parse_listen_address(std::string_view text);

// The address of one that parse_listen_address() returned.
IpAddress ip_of(const ListenAddress& address);

// Of the machine itself: 127.0.0.0/8 or ::1.
bool is_loopback(const IpAddress& address);

ListenAddress with_port(ListenAddress address, std::uint16_t port);

// As parse_listen_address() reads it: IPv6 in brackets.
std::string written(const ListenAddress& address);
std::string url_of(const ListenAddress& address, bool tls);

}  // namespace linepool::server
