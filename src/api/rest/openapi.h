// The OpenAPI document of docs/openapi.yaml, as JSON, built into the program.
#pragma once

#include <string_view>

namespace linepool::api::rest {

std::string_view openapi_document();

}  // namespace linepool::api::rest
