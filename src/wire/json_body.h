// Request bodies in JSON, bounded in depth.
#pragma once

#include <boost/json/object.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "wire/http.h"

namespace linepool::wire {

inline constexpr std::size_t kJsonDepth = 16;

// The body as a JSON object. Refuses with kInvalidParameter and a sentence: no JSON, not an object,
// nested deeper than `max_depth`, invalid UTF-8, a NUL in a name or string of the top level.
Result<boost::json::object> parse_json_object(std::string_view body,
                                              std::size_t max_depth = kJsonDepth);

// One text for all texts of the same JSON value: members in order of their names, numbers by their
// value, no white space. What is not JSON, or nested too deeply, stays as it is.
std::string canonical_json(std::string_view body);

// A member that is a string; nothing when it is absent or of another type.
std::optional<std::string_view> string_member(const boost::json::object& object,
                                              std::string_view name);

// Whether the Content-Type of the request is `media_type`, whatever its parameters and case.
bool has_content_type(const Request& request, std::string_view media_type);

}  // namespace linepool::wire
