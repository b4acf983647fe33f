#include "api/admin/admin_api.h"

#include "api/bearer.h"
#include "api/path_pattern.h"
#include "base/limits.h"

namespace linepool::api::admin {
namespace {

constexpr std::string_view kPrefix = "/admin/v1/";

std::string_view below_prefix(std::string_view path) {
  return path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : std::string_view();
}

Counter& request_counter(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_admin_requests_total", "Calls of the admin API.",
                         {{"outcome", outcome}});
}

}  // namespace

AdminApi::AdminApi(const Services& services, Admission& admission, const AdminSettings& settings,
                   CatalogueFolder& folder, SandboxClock* sandbox_clock)
    : services_(services),
      admission_(admission),
      token_(settings.token),
      catalogue_desk_{folder, settings.offer_policy, {}},
      sandbox_clock_(sandbox_clock),
      requests_(request_counter(services.metrics, "authorised")),
      denied_(request_counter(services.metrics, "denied")) {}

std::optional<wire::Response> AdminApi::handle(const wire::Request& request,
                                               wire::Deferral& deferral) {
  if (!is_authorised(request)) {
    denied_.Increment();
    // Only strangers are slowed down: the operator's own imports and scripts are not.
    if (const auto wait_s = admission_.check_address(request.peer, services_.clock.now())) {
      return too_many_problem(*wait_s);
    }
    wire::Response response = problem(Error::kUnauthorized);
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
  }
  requests_.Increment();
  const auto target = find_target(admin_routes(), request.method, below_prefix(request.path));
  if (target.route == nullptr) {
    return target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed);
  }
  Result<std::string> captured = wire::percent_decode(target.captured);
  if (!captured) return problem(captured.refusal());
  const Result<wire::Parameters> query = wire::Parameters::parse(request.query);
  if (!query) return problem(query.refusal());
  AdminCall call{services_,
                 catalogue_desk_,
                 sandbox_clock_,
                 request,
                 deferral,
                 *query,
                 std::move(captured).value()};
  return target.route->run(call);
}

std::size_t AdminApi::large_body_bytes(const wire::Request& head) const {
  const auto target = find_target(admin_routes(), head.method, below_prefix(head.path));
  const bool is_large = target.route != nullptr && target.route->takes_large_body;
  return is_large && is_authorised(head) ? limits::kAdminBodyBytes : 0;
}

Status AdminApi::reload_catalogue() {
  const std::lock_guard lock(catalogue_desk_.mutex);
  Result<Catalogue> loaded = Catalogue::load(catalogue_desk_.folder.read(), catalogue_desk_.policy);
  if (!loaded) return loaded.refusal();
  services_.catalogue.replace(std::make_shared<const Catalogue>(std::move(loaded).value()));
  return Nothing{};
}

bool AdminApi::is_authorised(const wire::Request& request) const {
  const std::string_view token =
      bearer_token(request.header("Authorization").value_or(std::string_view()));
  return !token.empty() && equal_constant_time(sha256(token), token_);
}

}  // namespace linepool::api::admin
