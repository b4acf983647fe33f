#include "api/admin/admin_api.h"

#include <fmt/format.h>
#include <prometheus/counter.h>

#include "api/admin/hidden_secrets.h"
#include "api/path_pattern.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "gate/credential.h"

namespace linepool::api::admin {
namespace {

constexpr std::string_view kPrefix = "/admin/v1/";

std::string_view below_prefix(std::string_view path) {
  return path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : std::string_view();
}

std::string clipped(std::string_view text, std::size_t max) {
  std::string out(text.substr(0, max));
  return is_valid_utf8(out) ? out : std::string();
}

// What the audit log will say of the call, but for the outcome. A body that is an object, and
// small, is what was asked, without the secrets in it.
AuditFact fact_of(const wire::Request& request, const AdminRoute& route, std::string_view captured,
                  const core::OperatorCaller& who) {
  AuditFact fact;
  fact.actor = who.name;
  fact.role = who.role;
  fact.action = std::string(name(route.method)) + " " + std::string(route.pattern);
  fact.object = clipped(captured.empty() ? request.query : captured, kAuditWordBytes);
  fact.address = request.peer.to_string();
  fact.request_id = request.id.text();
  if (!route.takes_large_body && request.body.size() <= kAuditChangeBytes) {
    fact.after = without_secrets(request.body);
  }
  return fact;
}

// Why a caller is nobody.
std::string sentence_of(const gate::Entry& entry, const wire::Request& request) {
  if (entry.outcome == gate::Outcome::kNoCredential) {
    return "No admin token: send it as a bearer token.";
  }
  const bool is_browser = gate::Credential(request, {}).text().empty();
  return is_browser ? "Nobody is signed in, or the session has ended."
                    : "The admin token is wrong.";
}

Counter& request_counter(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_admin_requests_total", "Calls of the admin API.",
                         {{"outcome", outcome}});
}

}  // namespace

AdminApi::AdminApi(const Services& services, const AdminSettings& settings, CatalogueFolder& folder,
                   BackupDesk& backup_desk, SandboxClock* sandbox_clock)
    : services_(services),
      catalogue_desk_(folder, settings.offer_policy),
      decode_sms_(settings.decode_sms),
      try_request_(settings.try_request),
      sandbox_clock_(sandbox_clock),
      backup_desk_(backup_desk),
      requests_(request_counter(services.metrics, "authorised")),
      denied_(request_counter(services.metrics, "denied")) {}

std::optional<wire::Response> AdminApi::handle(const wire::Request& request,
                                               wire::Deferral& deferral) {
  const gate::Demand demand{gate::Dialect::kAdmin, gate::Wants::kOperator};
  const gate::Entry entry = services_.entrance.admit(request, demand, services_.clock.now());
  if (!entry.is_admitted()) {
    denied_.Increment();
    if (entry.is_limited()) return too_many_problem(entry.wait_s);
    if (entry.outcome == gate::Outcome::kForeignPage) return problem(Error::kForbidden);
    wire::Response response = problem(Refusal(Error::kUnauthorized, sentence_of(entry, request)));
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
  }
  requests_.Increment();
  const auto target = find_target(admin_routes(), request.method, below_prefix(request.path));
  if (target.route == nullptr) {
    return target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed);
  }
  deferral.matched(target.route->pattern);
  Result<std::string> captured = wire::percent_decode(target.captured);
  if (!captured) return problem(captured.refusal());
  const Result<wire::Parameters> query = wire::Parameters::parse(request.query);
  if (!query) return problem(query.refusal());
  const AdminRoute& route = *target.route;
  const core::OperatorCaller& who = entry.principal.who;
  AuditFact fact = fact_of(request, route, *captured, who);
  if (!route.allowed.admits(who.role)) {
    return deny(route, std::move(fact), services_.clock.now(), deferral);
  }
  AuditedDeferral audited(services_, std::move(fact), deferral);
  AdminCall call{services_,
                 catalogue_desk_,
                 decode_sms_,
                 try_request_,
                 sandbox_clock_,
                 backup_desk_,
                 who,
                 request,
                 route.is_audited() ? audited : deferral,
                 *query,
                 std::move(captured).value(),
                 audited.note()};
  std::optional<wire::Response> response = route.run(call);
  if (!response || !route.is_audited()) return response;
  audited.defer().send(*std::move(response));
  return std::nullopt;
}

std::optional<wire::Response> AdminApi::deny(const AdminRoute& route, AuditFact fact, Time now,
                                             wire::Deferral& deferral) {
  denied_.Increment();
  wire::Response denial =
      problem(Refusal(Error::kForbidden, fmt::format("This call needs the role {}; yours is {}.",
                                                     route.allowed.words(), name(fact.role))));
  const std::optional<std::int64_t> left_out = denials_.admit(fact.actor, now);
  if (!left_out) return denial;
  if (*left_out > 0) fact.before = fmt::format(R"({{"denials_left_out":{}}})", *left_out);
  answer_denied(services_, std::move(fact), std::move(denial), deferral);
  return std::nullopt;
}

std::size_t AdminApi::large_body_bytes(const wire::Request& head) const {
  const auto target = find_target(admin_routes(), head.method, below_prefix(head.path));
  const bool is_large = target.route != nullptr && target.route->takes_large_body;
  return is_large && services_.entrance.is_operator(head, services_.clock.now())
             ? limits::kAdminBodyBytes
             : 0;
}

Status AdminApi::reload_catalogue() {
  const std::lock_guard lock(catalogue_desk_.mutex);
  Result<Catalogue> loaded = Catalogue::load(catalogue_desk_.folder.read(), catalogue_desk_.policy);
  if (!loaded) return loaded.refusal();
  services_.catalogue.replace(std::make_shared<const Catalogue>(std::move(loaded).value()));
  return Nothing{};
}

}  // namespace linepool::api::admin
