// HOST:PORT, as people write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace linepool {

struct HostPort {
  std::string host;  // without brackets; whether there is such a host is another question
  std::uint16_t port = 0;
  bool is_bracketed = false;  // as an IPv6 address must be
};

// Nothing unless there are a host and a port, and no colon is in a host without brackets.
inline std::optional<HostPort> read_host_port(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view host = text.substr(0, colon);
  const bool is_bracketed = host.size() >= 2 && host.front() == '[' && host.back() == ']';
  if (is_bracketed) host = host.substr(1, host.size() - 2);
  const auto port = whole_number<std::uint16_t>(text.substr(colon + 1));
  if (host.empty() || !port) return std::nullopt;
  if (!is_bracketed && host.find(':') != std::string_view::npos) return std::nullopt;
  return HostPort{std::string(host), *port, is_bracketed};
}

}  // namespace linepool
