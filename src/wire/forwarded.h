// Who a request is from, as the proxies in front of the server say: the headers X-Forwarded-For and
// Forwarded (RFC 7239). They are read from the right, because each proxy adds what it saw there and
// everything left of the first one that is not trusted is the client's own word.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/ip_address.h"
#include "wire/http.h"

namespace linepool::wire {

enum class AddressHeader : std::uint8_t { kXForwardedFor, kForwarded };

struct ForwardedFrom {
  IpAddress client;        // the peer where the headers say nothing, or nothing that can be read
  bool is_faulty = false;  // something that cannot be read stood before the client was found
};

// From the right to the first address that is not trusted, or to the leftmost one when all are. The
// peer is trusted. At most `kForwardedHops` hops are read.
ForwardedFrom forwarded_from(const Request& request, AddressHeader header,
                             std::span<const AddressRange> trusted);

inline constexpr std::size_t kForwardedHops = 32;

}  // namespace linepool::wire
