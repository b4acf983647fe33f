// Checks the answers of the REST and the admin API against their OpenAPI documents: every answer
// that a scenario gets must fit the schema of its operation and status.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::scenarios {

// Whether the path is below /api/v1/ or /admin/v1/.
bool is_documented(std::string_view path);

// What is wrong with the answer to a request for such a path, or nothing; the path excludes its
// query. If the document lacks the path or method, only refusals of any path are allowed.
std::optional<std::string> openapi_fault(wire::Method method, std::string_view path,
                                         const wire::Response& response);

// "get /orders/{id}" and so on of the document for the paths below the prefix.
std::set<std::string> openapi_calls(std::string_view prefix);

// The operations of the documents, and those that openapi_fault() has seen succeed.
std::set<std::string> openapi_operations();
const std::set<std::string>& openapi_operations_seen();

}  // namespace linepool::scenarios
