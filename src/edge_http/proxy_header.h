// The header of the PROXY protocol, versions 1 and 2: sent by a proxy before anything else on a
// connection to say whom it connects for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ip_address.h"

namespace linepool::edge_http {

struct ProxyHeader {
  enum class State : std::uint8_t {
    kMore,    // not decidable yet
    kAbsent,  // the bytes are something else
    kFaulty,  // it begins like a header but is malformed
    kWhole,
  };
  State state = State::kMore;
  std::size_t bytes = 0;            // the length of a whole one
  std::optional<IpAddress> client;  // nothing: the proxy speaks for itself (LOCAL, UNKNOWN)
};

// No header is longer; version 2 extensions (TLVs) are skipped.
inline constexpr std::size_t kProxyHeaderBytes = 1024;

// `begin`: the first bytes of a connection, as many as have arrived.
ProxyHeader read_proxy_header(std::string_view begin);

}  // namespace linepool::edge_http
