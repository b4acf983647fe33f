// "127.0.0.1:8080" and "[::1]:8080".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace linepool::server {

struct ListenAddress {
  std::string host;  // a literal IPv4 or IPv6 address, without brackets
  std::uint16_t port = 0;

  bool operator==(const ListenAddress&) const = default;
};

// The refusal says what is allowed. Names are not looked up: a server that listens somewhere else
// after a change of DNS is a surprise nobody wants. "localhost" alone is taken, as 127.0.0.1.
Result<ListenAddress> parse_listen_address(std::string_view text);

// As it stands in a URL: IPv6 in brackets.
std::string url_of(const ListenAddress& address, bool tls);

}  // namespace linepool::server
