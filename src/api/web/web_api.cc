#include "api/web/web_api.h"

#include "api/answers/refused_entry.h"
#include "api/path_pattern.h"
#include "api/web/calls.h"
#include "base/ascii.h"
#include "gate/session_cookie.h"

namespace linepool::api::web {
namespace {

using enum wire::Method;

constexpr std::string_view kPrefix = "/api/web/";

enum class For : std::uint8_t { kAnybody, kSession };

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
  const auto target = find_target(std::span<const Route>(kRoutes), request.method,
                                  request.path.substr(kPrefix.size()));
  const For whom = target.route != nullptr ? target.route->whom : For::kAnybody;
  gate::Entry entry = desk_.services.entrance.admit(request, demand_of(whom), now);
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
  // Otherwise another site's page could sign the browser in as somebody else.
  if (!gate::is_from_own_page(request)) return problem(Error::kForbidden);
  if (whom == For::kSession && !entry.principal.is_session()) return unknown_session();
  std::int64_t id = 0;
  if (!target.captured.empty()) {
    const auto number = whole_number<std::int64_t>(target.captured);
    if (!number || *number < 1) return problem(Error::kNotFound);
    id = *number;
  }
  WebCall call{desk_, request, deferral, std::move(entry.principal), now, id};
  return target.route->run(call);
}

}  // namespace linepool::api::web
