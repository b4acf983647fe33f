// Which addresses the server may call on behalf of a customer. Without it, a customer could make
// the server call anything behind its firewall.
#pragma once

#include <vector>

#include "base/ip_address.h"
#include "wire/target_url.h"

namespace linepool::outbound {

// Checked with the address of each connection just before it is made, so it does not help to change
// what a name resolves to.
class TargetGuard {
 public:
  // `allowed`: ranges that may be called although they are not public.
  explicit TargetGuard(std::vector<AddressRange> allowed = {},
                       wire::TargetPorts ports = wire::TargetPorts::usual());

  // True for addresses of the public internet, and for allowed ones. An address that embeds an IPv4
  // address (NAT64, 6to4, Teredo, IPv4-compatible) is not public: it is another spelling of that
  // address.
  [[nodiscard]] bool allows(const IpAddress& address) const;
  // Checked again although no webhook is made with another port: the setting may have changed.
  [[nodiscard]] bool allows_port(std::int32_t port) const { return ports_.allow(port); }

 private:
  std::vector<AddressRange> allowed_;
  wire::TargetPorts ports_;
};

}  // namespace linepool::outbound
