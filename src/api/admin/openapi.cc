#include "api/answers/openapi.h"

#include "api/admin/calls.h"

namespace linepool::api::admin {

std::optional<wire::Response> show_openapi(AdminCall&) {
  return wire::Response::json(std::string(admin_openapi()));
}

}  // namespace linepool::api::admin
