#include "api/router.h"

#include <utility>

#include "api/answers/text_answers.h"
#include "base/check.h"

namespace linepool::api {

void Router::add(std::string path, wire::Handler& handler) {
  CHECK(path.starts_with('/'));
  const bool fresh = exact_.emplace(std::move(path), &handler).second;
  CHECK(fresh, "a path has one handler");
}

void Router::add_prefix(std::string prefix, wire::Handler& handler) {
  CHECK(prefix.starts_with('/') && prefix.ends_with('/'));
  const bool fresh = prefixes_.emplace(std::move(prefix), &handler).second;
  CHECK(fresh, "a prefix has one handler");
}

std::optional<wire::Response> Router::handle(const wire::Request& request,
                                             wire::Deferral& deferral) {
  const auto [route, found] = find(request.path);
  wire::Handler* handler = found != nullptr ? found : fallback_;
  if (handler == nullptr) return not_found();
  deferral.matched(route);
  deferral.fall_back_to(handler->fallback());
  return handler->handle(request, deferral);
}

wire::Fallback Router::fallback_of(std::string_view path) const {
  const wire::Handler* handler = find(path).handler;
  if (handler == nullptr) handler = fallback_;
  return handler == nullptr ? &wire::plain_fallback : handler->fallback();
}

Router::Found Router::find(std::string_view path) const {
  const auto exact = exact_.find(path);
  if (exact != exact_.end()) return {exact->first, exact->second};
  Found best;
  for (const auto& [prefix, handler] : prefixes_) {
    // Prefixes are sorted, so a longer match comes later.
    if (path.starts_with(prefix)) best = {prefix, handler};
  }
  return best;
}

}  // namespace linepool::api
