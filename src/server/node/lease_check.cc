#include "server/node/lease_check.h"

#include "server/node/standing_by.h"

namespace linepool::server {

std::optional<wire::Response> LeaseCheck::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const bool tells_of_the_process = request.path == "/healthz" || request.path == "/metrics";
  if (tells_of_the_process || is_sure_()) return next_.handle(request, deferral);
  return not_leading(request.path,
                     "This node has not heard from the database for too long to be sure that it "
                     "still leads. Try again shortly.");
}

}  // namespace linepool::server
