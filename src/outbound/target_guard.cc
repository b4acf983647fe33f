#include "outbound/target_guard.h"

#include <utility>

#include "base/check.h"

namespace linepool::outbound {
namespace {

std::vector<AddressRange> ranges(std::initializer_list<const char*> texts) {
  std::vector<AddressRange> out;
  for (const char* text : texts) {
    const auto range = AddressRange::parse(text);
    CHECK(range.has_value(), text);
    out.push_back(*range);
  }
  return out;
}

// The ranges in IANA's registries of special-purpose addresses, and multicast.
const std::vector<AddressRange>& special_v4() {
  static const std::vector<AddressRange> all = ranges({
      "0.0.0.0/8",        // this network
      "10.0.0.0/8",       // private
      "100.64.0.0/10",    // carrier-grade NAT
      "127.0.0.0/8",      // loopback
      "169.254.0.0/16",   // link-local, including cloud metadata services
      "172.16.0.0/12",    // private
      "192.0.0.0/24",     // protocol assignments
      "192.0.2.0/24",     // documentation
      "192.31.196.0/24",  // AS112
      "192.52.193.0/24",  // AMT
      "192.88.99.0/24",   // 6to4 relays
      "192.168.0.0/16",   // private
      "192.175.48.0/24",  // AS112
      "198.18.0.0/15",    // benchmarking
      "198.51.100.0/24",  // documentation
      "203.0.113.0/24",   // documentation
      "224.0.0.0/4",      // multicast
      "240.0.0.0/4",      // reserved, and broadcast
  });
  return all;
}

// Only 2000::/3 is public in IPv6, so the rest needs no list.
const AddressRange& global_v6() {
  static const AddressRange range = ranges({"2000::/3"}).front();
  return range;
}

const std::vector<AddressRange>& special_v6() {
  static const std::vector<AddressRange> all = ranges({
      "2001::/23",          // protocol assignments, including Teredo, benchmarking and ORCHID
      "2001:db8::/32",      // documentation
      "2002::/16",          // 6to4
      "2620:4f:8000::/48",  // AS112
      "3fff::/20",          // documentation
  });
  return all;
}

bool is_public(const IpAddress& address) {
  if (address.is_v4()) return !any_contains(special_v4(), address);
  return global_v6().contains(address) && !any_contains(special_v6(), address);
}

}  // namespace

TargetGuard::TargetGuard(std::vector<AddressRange> allowed, wire::TargetPorts ports)
    : allowed_(std::move(allowed)), ports_(std::move(ports)) {}

bool TargetGuard::allows(const IpAddress& address) const {
  return is_public(address) || any_contains(allowed_, address);
}

}  // namespace linepool::outbound
