#include "base/client_network.h"

namespace linepool {
namespace {

std::uint64_t big_endian(const std::uint8_t* bytes) {
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value = value << 8 | bytes[i];
  return value;
}

}  // namespace

std::uint64_t client_network(const IpAddress& address) {
  const std::uint64_t network = big_endian(address.bytes().data());
  // For an IPv4 address the first half is zero here; the second half of ::ffff:a.b.c.d is not an
  // IPv6 network.
  return network != 0 ? network : big_endian(address.bytes().data() + 8);
}

}  // namespace linepool
