// The OpenAPI documents, as JSON, built into the program.
#pragma once

#include <string_view>

namespace linepool::api {

std::string_view rest_openapi();   // docs/openapi.yaml
std::string_view admin_openapi();  // docs/openapi-admin.yaml

}  // namespace linepool::api
