// Checks the answers of the REST API against its OpenAPI document: every answer that a scenario
// gets must fit the schema of its operation and status.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::scenarios {

// What is wrong with the answer to a request below /api/v1/, or nothing; the path excludes its
// query. If the document lacks the path or method, only 404 and 405 are allowed.
std::optional<std::string> openapi_fault(wire::Method method, std::string_view path,
                                         const wire::Response& response);

// The operations of the document, and those that openapi_fault() has seen succeed.
std::set<std::string> openapi_operations();
const std::set<std::string>& openapi_operations_seen();

}  // namespace linepool::scenarios
