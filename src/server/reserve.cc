#include "server/reserve.h"

#include <string_view>

namespace linepool::server {

bool may_use_reserve(const wire::Request& head, const api::Doors& doors) {
  const std::string_view path = head.path;
  if (path == "/healthz" || path == "/readyz" || path == "/leader") return true;
  if (path == "/metrics") return head.listener == doors.monitoring;
  const bool is_operators = path.starts_with("/admin/v1/") || path == "/console" ||
                            path.starts_with("/console/") || path.starts_with("/assets/");
  return is_operators && head.listener == doors.operators;
}

}  // namespace linepool::server
