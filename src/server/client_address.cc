#include "server/client_address.h"

#include <prometheus/counter.h>

#include <utility>

namespace linepool::server {

ClientAddress::ClientAddress(wire::Handler& next, ProxyTrust trust, Metrics& metrics)
    : next_(next),
      trust_(std::move(trust)),
      faults_(metrics.counter(
          "linepool_bad_client_addresses_total",
          "Requests or connections of trusted proxies without a readable client address.",
          {{"source", "header"}})) {}

std::optional<wire::Response> ClientAddress::handle(const wire::Request& request,
                                                    wire::Deferral& deferral) {
  if (!trust_.header || !any_contains(trust_.proxies, request.peer)) {
    return next_.handle(request, deferral);
  }
  const wire::ForwardedFrom from = wire::forwarded_from(request, *trust_.header, trust_.proxies);
  if (from.is_faulty) faults_.Increment();
  wire::Request seen = request;
  seen.peer = from.client;
  return next_.handle(seen, deferral);
}

}  // namespace linepool::server
