#include "server/reserve.h"

#include <string_view>

#include "server/probe_paths.h"

namespace linepool::server {

bool may_use_reserve(const wire::Request& head, const api::Doors& doors) {
  const std::string_view path = head.path;
  if (is_probe(path)) return true;
  if (path == "/metrics") return head.listener == doors.monitoring;
  const bool is_operators = path.starts_with("/admin/v1/") || path == "/console" ||
                            path.starts_with("/console/") || path.starts_with("/assets/");
  return is_operators && head.listener == doors.operators;
}

}  // namespace linepool::server
