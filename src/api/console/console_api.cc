#include "api/console/console_api.h"

#include "api/console/calls.h"
#include "api/proof/entrance.h"

namespace linepool::api::console {
namespace {

using enum wire::Method;

constexpr std::string_view kPrefix = "/console/v1/";

using proof::For;

// Who writes the call to the audit log, if anybody does.
enum class Audited : std::uint8_t {
  kNo,
  kHere,     // if somebody is signed in
  kByItself  // the call, which finds out whose it is
};

struct Route {
  wire::Method method;
  std::string_view pattern;  // below the prefix
  Answer (*run)(ConsoleCall&);
  For whom;
  Audited audited;
};

constexpr Route kRoutes[] = {
    {kGet, "session", &show_session, For::kAnybody, Audited::kNo},
    {kPost, "sign-in", &sign_in, For::kAnybody, Audited::kByItself},
    {kPost, "sign-out", &sign_out, For::kAnybody, Audited::kHere},
    {kPost, "invitation", &show_invitation, For::kAnybody, Audited::kNo},
    {kPost, "invitation/accept", &accept_invitation, For::kAnybody, Audited::kByItself},
    {kGet, "sessions", &list_sessions, For::kSession, Audited::kNo},
    {kDelete, "sessions", &end_other_sessions, For::kSession, Audited::kHere},
    {kDelete, "sessions/{id}", &end_session, For::kSession, Audited::kHere},
    {kPost, "password", &change_password, For::kSession, Audited::kHere},
    {kPost, "authenticator", &begin_authenticator, For::kSession, Audited::kHere},
    {kPost, "authenticator/confirm", &confirm_authenticator, For::kSession, Audited::kHere},
};

gate::Demand demand_of(For whom) {
  gate::Demand demand{gate::Dialect::kConsole};
  demand.wants = whom == For::kSession ? gate::Wants::kConsole : gate::Wants::kConsoleOrNobody;
  return demand;
}

// Never the body: it has passwords.
AuditFact fact_of(const wire::Request& request, const Route& route, std::int64_t id,
                  const core::OperatorCaller& who) {
  AuditFact fact;
  fact.actor = who.name;
  fact.role = who.role;
  fact.action = std::string(name(route.method)) + " console/" + std::string(route.pattern);
  if (id > 0) fact.object = std::to_string(id);
  fact.address = request.peer.to_string();
  fact.request_id = request.id.text();
  return fact;
}

}  // namespace

wire::Fallback ConsoleApi::fallback() const {
  return &problem_fallback;
}

std::optional<wire::Response> ConsoleApi::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const Time now = desk_.services.clock.now();
  auto entered = proof::enter(desk_.services, request, deferral, std::span<const Route>(kRoutes),
                              kPrefix, &demand_of, &unknown_session, now);
  if (auto* answer = std::get_if<wire::Response>(&entered)) return std::move(*answer);
  const auto& [route, captured, principal] = std::get<proof::Entered<Route>>(entered);
  const std::optional<std::int64_t> id = proof::captured_id(captured);
  if (!id) return problem(Error::kNotFound);
  const core::OperatorCaller& who = principal.who;
  AuditFact fact = fact_of(request, route, *id, who);
  const bool is_audited = route.audited == Audited::kHere && !who.session.is_none();
  admin::AuditedDeferral audited(desk_.services, fact, deferral);
  ConsoleCall call{desk_, request, is_audited ? audited : deferral, who, std::move(fact), now, *id};
  Answer answer = route.run(call);
  if (!answer || !is_audited) return answer;
  audited.defer().send(*std::move(answer));
  return std::nullopt;
}

}  // namespace linepool::api::console
