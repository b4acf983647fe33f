// The header of the PROXY protocol, versions 1 and 2: what a proxy sends before anything else on a
// connection to say whose it is.
// https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ip_address.h"

namespace linepool::edge_http {

struct ProxyHeader {
  enum class State : std::uint8_t {
    kMore,    // cannot be told yet
    kAbsent,  // the bytes are something else
    kFaulty,  // it begins like one, and is none
    kWhole,
  };
  State state = State::kMore;
  std::size_t bytes = 0;            // of a whole one: its length
  std::optional<IpAddress> client;  // nothing: the proxy speaks for itself (LOCAL, UNKNOWN)
};

// No header is longer; a proxy's extensions (TLVs) of version 2 are passed over.
inline constexpr std::size_t kProxyHeaderBytes = 1024;

// `begin`: the first bytes of a connection, as many as there are.
ProxyHeader read_proxy_header(std::string_view begin);

}  // namespace linepool::edge_http
