// Who a request is from, as reported by the proxies in front of the server, in the headers
// X-Forwarded-For and Forwarded (RFC 7239). They are read from the right, because each proxy
// appends what it saw, and everything left of the first untrusted address is only the client's
// claim.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/ip_address.h"
#include "wire/http.h"

namespace linepool::wire {

enum class AddressHeader : std::uint8_t { kXForwardedFor, kForwarded };

struct ForwardedFrom {
  IpAddress client;        // the peer if the headers have no usable address
  bool is_faulty = false;  // an invalid part came before the client's address
};

// Reads from the right to the first untrusted address, or to the leftmost one if all are trusted.
// The peer must be trusted. Reads at most `kForwardedHops` hops.
ForwardedFrom forwarded_from(const Request& request, AddressHeader header,
                             std::span<const AddressRange> trusted);

inline constexpr std::size_t kForwardedHops = 32;

}  // namespace linepool::wire
