#include "api/proof/later.h"

#include <algorithm>

namespace linepool::api::proof {
namespace {

constexpr std::int64_t kExtendedPerIdle = 8;

}  // namespace

std::optional<Time> SessionLife::new_end(Time began, Time ends, Time now) const {
  const Time last = began + max;
  const Time wanted = std::min(now + idle, last);
  const Duration step = Duration::millis(idle.ms / kExtendedPerIdle);
  if (wanted <= ends) return std::nullopt;
  return wanted - ends >= step || wanted == last ? std::optional(wanted) : std::nullopt;
}

wire::Response answer_json(std::string body, int status) {
  return wire::Response::json(std::move(body), status);
}

wire::Response no_content() {
  wire::Response response;
  response.status = 204;
  response.content_type = "";
  return response;
}

}  // namespace linepool::api::proof
