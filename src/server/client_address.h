// Finds out who a request comes from when a trusted proxy forwards it: a header added by the proxy
// says so. Everything behind this (limits, key address checks, logs) sees the client's address.
#pragma once

#include <optional>
#include <vector>

#include "base/metrics.h"
#include "wire/forwarded.h"
#include "wire/handler.h"

namespace linepool::server {

struct ProxyTrust {
  std::vector<AddressRange> proxies;
  std::optional<wire::AddressHeader> header = wire::AddressHeader::kXForwardedFor;  // or none
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
