// Path patterns such as "orders/{id}/next", and route tables that use them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::api {

// Whether the path, without leading and trailing slashes, matches the pattern; sets `captured` to
// the segment that matched {...}, still escaped.
bool fits_pattern(std::string_view pattern, std::string_view path, std::string_view& captured);

// Where a request leads in a table whose rows have a `method` and a `pattern`.
template <class Route>
struct Target {
  const Route* route = nullptr;
  std::string_view captured;
  std::string allowed;  // the methods of the path if this method has no route
};

// GET has no effect in these tables, so HEAD is a GET whose body is left out.
template <class Route>
Target<Route> find_target(std::span<const Route> routes, wire::Method method,
                          std::string_view path) {
  Target<Route> target;
  if (method == wire::Method::kHead) method = wire::Method::kGet;
  if (path.ends_with('/')) return target;
  for (const Route& route : routes) {
    std::string_view captured;
    if (!fits_pattern(route.pattern, path, captured)) continue;
    if (route.method == method) return Target<Route>{&route, captured, {}};
    if (!target.allowed.empty()) target.allowed += ", ";
    target.allowed += name(route.method);
    if (route.method == wire::Method::kGet) target.allowed += ", HEAD";
  }
  return target;
}

}  // namespace linepool::api
