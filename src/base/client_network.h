// What counts as one client of the Internet.
#pragma once

#include <cstdint>

#include "base/ip_address.h"

namespace linepool {

// An IPv4 address, or an IPv6 network of 64 bits, because a single host has 2^64 addresses there to
// choose from. Different clients have different numbers.
[[nodiscard]] std::uint64_t client_network(const IpAddress& address);

}  // namespace linepool
