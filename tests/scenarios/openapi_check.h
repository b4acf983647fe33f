// Holds the answers of the REST API to its OpenAPI document: every answer that a scenario gets is
// judged by the schema of its operation and status.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::scenarios {

// What is wrong with the answer to a request below /api/v1/, or nothing; the path is without its
// query. A path or method that the document does not have may only be answered 404 or 405.
std::optional<std::string> openapi_fault(wire::Method method, std::string_view path,
                                         const wire::Response& response);

// The operations of the document, and those that openapi_fault() has seen succeed.
std::set<std::string> openapi_operations();
const std::set<std::string>& openapi_operations_seen();

}  // namespace linepool::scenarios
