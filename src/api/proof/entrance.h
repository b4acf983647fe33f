// How the calls of browsers that are signed in, or want to be, come in: those of the web site and
// of the console alike.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "api/answers/problem.h"
#include "api/answers/refused_entry.h"
#include "api/path_pattern.h"
#include "api/services.h"
#include "gate/session_cookie.h"
#include "wire/handler.h"

namespace linepool::api::proof {

// Whom a call is for; the column `whom` of a table of routes.
enum class For : std::uint8_t { kAnybody, kSession };

template <class Route>
struct Entered {
  const Route& route;
  std::string_view captured;  // the part of the path that matched {...}
  gate::Principal principal;
};

// The call of the table that the request is admitted to, or the answer: 401 as `unknown_session()`
// words it, 404, 405, or 403 for another site's page, which could sign the browser in as somebody
// else.
template <class Route>
std::variant<Entered<Route>, wire::Response> enter(
    const Services& services, const wire::Request& request, wire::Deferral& deferral,
    std::span<const Route> routes, std::string_view prefix, gate::Demand (*demand_of)(For whom),
    wire::Response (*unknown_session)(), Time now) {
  auto target = find_target(routes, request.method, request.path.substr(prefix.size()));
  const For whom = target.route != nullptr ? target.route->whom : For::kAnybody;
  gate::Entry entry = services.entrance.admit(request, demand_of(whom), now);
  if (!entry.is_admitted()) {
    // A browser has no key that could be missing.
    const bool is_nobody =
        entry.outcome == gate::Outcome::kNoCredential || entry.outcome == gate::Outcome::kUnknown;
    return is_nobody ? unknown_session() : refused_problem(entry);
  }
  if (target.route == nullptr) {
    return target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed);
  }
  deferral.matched(target.route->pattern);
  if (!gate::is_from_own_page(request)) return problem(Error::kForbidden);
  return Entered<Route>{*target.route, target.captured, std::move(entry.principal)};
}

// The id in a path: 0 if the path has none; nothing if it is not an id.
std::optional<std::int64_t> captured_id(std::string_view captured);

}  // namespace linepool::api::proof
