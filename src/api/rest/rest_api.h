// The REST API, version 1: JSON at the paths below /api/v1/, and the WebSocket at /ws.
#pragma once

#include "api/rest/rest_call.h"
#include "api/router.h"
#include "api/services.h"

namespace linepool::api::rest {

class RestApi final : public wire::Handler {
 public:
  explicit RestApi(const Services& services);

  void add_routes(Router& router);

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override { return &problem_fallback; }

 private:
  std::optional<wire::Response> answer(const wire::Request& request, wire::Deferral& deferral,
                                       const RestRoute& route, std::string_view captured,
                                       std::vector<std::pair<std::string, std::string>>& headers);

  const Services services_;
  OneAtATime long_reads_;
  std::vector<Counter*> requests_;  // parallel to rest_routes()
};

}  // namespace linepool::api::rest
