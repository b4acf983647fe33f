// Which addresses the server may call on behalf of a customer. Without it a customer could have the
// server ask whatever is behind its firewall.
#pragma once

#include <vector>

#include "base/ip_address.h"

namespace linepool::outbound {

// Asked for the address of each connection just before it is made, so that a name that leads
// elsewhere by then changes nothing.
class TargetGuard {
 public:
  // `allowed`: ranges that may be called although they are not public.
  explicit TargetGuard(std::vector<AddressRange> allowed = {});

  // True for addresses of the public internet, and for the allowed ones. An address that carries
  // an IPv4 address inside (NAT64, 6to4, Teredo, IPv4-compatible) is not public: it is another
  // spelling of it.
  [[nodiscard]] bool allows(const IpAddress& address) const;

 private:
  std::vector<AddressRange> allowed_;
};

}  // namespace linepool::outbound
