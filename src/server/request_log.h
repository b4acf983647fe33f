// The request log: refused (429) and failed (5xx) requests, a few a second of each status; on
// demand every request. Writes method, route, status, request id and address; never what the client
// put into the path, a query, header or body.
#pragma once

#include "wire/handler.h"

namespace linepool::server {

class RequestLog final : public wire::Handler {
 public:
  RequestLog(wire::Handler& next, bool log_all) : next_(next), log_all_(log_all) {}

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  wire::Handler& next_;
  const bool log_all_;
};

}  // namespace linepool::server
