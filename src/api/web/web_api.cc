#include "api/web/web_api.h"

#include "api/proof/entrance.h"
#include "api/web/calls.h"

namespace linepool::api::web {
namespace {

using enum wire::Method;

constexpr std::string_view kPrefix = "/api/web/";

using proof::For;

struct Route {
  wire::Method method;
  std::string_view pattern;  // below the prefix
  Answer (*run)(WebCall&);
  For whom;
};

constexpr Route kRoutes[] = {
    {kGet, "session", &show_session, For::kAnybody},
    {kPost, "register", &register_user, For::kAnybody},
    {kPost, "login", &log_in, For::kAnybody},
    {kPost, "reset", &reset_password, For::kAnybody},
    {kPost, "reset/mail", &mail_reset, For::kAnybody},
    {kPost, "logout", &log_out, For::kAnybody},
    {kGet, "sessions", &list_sessions, For::kSession},
    {kDelete, "sessions", &end_other_sessions, For::kSession},
    {kDelete, "sessions/{id}", &end_session, For::kSession},
    {kPost, "password", &change_password, For::kSession},
    {kPost, "totp", &begin_totp, For::kSession},
    {kPost, "totp/confirm", &confirm_totp, For::kSession},
    {kPost, "totp/remove", &remove_totp, For::kSession},
};

gate::Demand demand_of(For whom) {
  gate::Demand demand{gate::Dialect::kWeb};
  demand.wants = whom == For::kSession ? gate::Wants::kKey : gate::Wants::kSessionOrNobody;
  demand.scope = std::nullopt;
  demand.when_blocked = gate::BlockedMay::kReadLive;
  return demand;
}

}  // namespace

wire::Fallback WebApi::fallback() const {
  return &problem_fallback;
}

std::optional<wire::Response> WebApi::handle(const wire::Request& request,
                                             wire::Deferral& deferral) {
  const Time now = desk_.services.clock.now();
  auto entered = proof::enter(desk_.services, request, deferral, std::span<const Route>(kRoutes),
                              kPrefix, &demand_of, &unknown_session, now);
  if (auto* answer = std::get_if<wire::Response>(&entered)) return std::move(*answer);
  auto& [route, captured, principal] = std::get<proof::Entered<Route>>(entered);
  if (route.whom == For::kSession && !principal.is_session()) return unknown_session();
  const std::optional<std::int64_t> id = proof::captured_id(captured);
  if (!id) return problem(Error::kNotFound);
  WebCall call{desk_, request, deferral, std::move(principal), now, *id};
  return route.run(call);
}

}  // namespace linepool::api::web
