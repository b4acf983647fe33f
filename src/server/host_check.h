// Passes requests on to what the address that they came to has, and answers those for other hosts
// with 421, as server.hosts says, before any API sees them.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "api/router.h"
#include "server/config/known_hosts.h"
#include "wire/handler.h"

namespace linepool::server {

// What one of the server's addresses has, and for which names.
struct Door {
  api::Router& router;
  KnownHosts hosts;
};

class HostCheck final : public wire::Handler {
 public:
  // `doors` by the listener that a request came to. Their routers must outlive this.
  explicit HostCheck(std::vector<Door> doors) : doors_(std::move(doors)) {}

  // Passes on /healthz, /readyz and /leader, which say nothing of anybody, and requests without a
  // host, which no browser sends.
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  const std::vector<Door> doors_;
};

}  // namespace linepool::server
