// JSON request bodies, bounded in depth.
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

// The body as a JSON object. Refuses with kInvalidParameter and a message if it is not JSON, not an
// object, nested deeper than `max_depth`, or not UTF-8, or if a top-level name or string contains
// NUL.
Result<boost::json::object> parse_json_object(std::string_view body,
                                              std::size_t max_depth = kJsonDepth);

// The same text for all spellings of a JSON value: members ordered by name, numbers by value, no
// white space. Anything that is not JSON or is nested too deeply is returned unchanged.
std::string canonical_json(std::string_view body);

// A member that is a string; nothing if it is absent or of another type.
std::optional<std::string_view> string_member(const boost::json::object& object,
                                              std::string_view name);

// Whether the request's Content-Type is `media_type`, ignoring case and parameters.
bool has_content_type(const Request& request, std::string_view media_type);

}  // namespace linepool::wire
