// Answers requests for other hosts with 421, as server.hosts says, before any API sees them.
#pragma once

#include <optional>

#include "api/router.h"
#include "server/config/known_hosts.h"
#include "wire/handler.h"

namespace linepool::server {

class HostCheck final : public wire::Handler {
 public:
  // `next` must outlive this.
  HostCheck(api::Router& next, KnownHosts hosts) : next_(next), hosts_(std::move(hosts)) {}

  // Passes on /healthz and /readyz, which say nothing of anybody, and requests without a host,
  // which no browser sends.
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  [[nodiscard]] wire::Response misdirected(const wire::Request& request,
                                           std::string_view host) const;

  api::Router& next_;
  const KnownHosts hosts_;
};

}  // namespace linepool::server
