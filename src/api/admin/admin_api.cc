#include "api/admin/admin_api.h"

#include <prometheus/counter.h>

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

AdminApi::AdminApi(const Services& services, const AdminSettings& settings, CatalogueFolder& folder,
                   BackupDesk& backup_desk, SandboxClock* sandbox_clock)
    : services_(services),
      catalogue_desk_(folder, settings.offer_policy),
      decode_sms_(settings.decode_sms),
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
    const bool has_none = entry.outcome == gate::Outcome::kNoCredential;
    wire::Response response = problem(
        Refusal(Error::kUnauthorized, has_none ? "No admin token: send it as a bearer token."
                                               : "The admin token is wrong."));
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
  AdminCall call{services_,      catalogue_desk_, decode_sms_,
                 sandbox_clock_, backup_desk_,    request,
                 deferral,       *query,          std::move(captured).value()};
  return target.route->run(call);
}

std::size_t AdminApi::large_body_bytes(const wire::Request& head) const {
  const auto target = find_target(admin_routes(), head.method, below_prefix(head.path));
  const bool is_large = target.route != nullptr && target.route->takes_large_body;
  return is_large && services_.entrance.is_operator(head) ? limits::kAdminBodyBytes : 0;
}

Status AdminApi::reload_catalogue() {
  const std::lock_guard lock(catalogue_desk_.mutex);
  Result<Catalogue> loaded = Catalogue::load(catalogue_desk_.folder.read(), catalogue_desk_.policy);
  if (!loaded) return loaded.refusal();
  services_.catalogue.replace(std::make_shared<const Catalogue>(std::move(loaded).value()));
  return Nothing{};
}

}  // namespace linepool::api::admin
