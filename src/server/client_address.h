// Who a request is from when a trusted proxy brings it: the header that the proxy adds says so.
// Limits, keys' addresses and logs behind this see the client.
#pragma once

#include <optional>
#include <vector>

#include "base/metrics.h"
#include "wire/forwarded.h"
#include "wire/handler.h"

namespace linepool::server {

struct ProxyTrust {
  std::vector<AddressRange> proxies;
  std::optional<wire::AddressHeader> header = wire::AddressHeader::kXForwardedFor;  // none: no one
};

class ClientAddress final : public wire::Handler {
 public:
  ClientAddress(wire::Handler& next, ProxyTrust trust, Metrics& metrics);

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  wire::Handler& next_;
  const ProxyTrust trust_;
  Counter& faults_;
};

}  // namespace linepool::server
