// Patterns of paths, such as "orders/{id}/next".
#pragma once

#include <string_view>

namespace linepool::api {

// Whether the path, without a slash at its ends, has the pattern; what stands at its {…} is left,
// still escaped, in `captured`.
bool fits_pattern(std::string_view pattern, std::string_view path, std::string_view& captured);

}  // namespace linepool::api
