#include "api/sandbox/sandbox_api.h"

#include <array>

#include "api/answers/problem.h"
#include "api/answers/refused_entry.h"
#include "api/path_pattern.h"
#include "base/ascii.h"

namespace linepool::api::sandbox {
namespace {

using enum wire::Method;

constexpr std::string_view kPrefix = "/api/v1/sandbox/";

struct Route {
  wire::Method method;
  std::string_view pattern;  // below the prefix
  std::optional<wire::Response> (*run)(SandboxCall&);
  Scope scope;
};

constexpr Route kRoutes[] = {
    {kGet, "messages", &list_messages, Scope::kRead},
    {kPost, "messages", &send_message, Scope::kLease},
    {kDelete, "messages", &clear_messages, Scope::kLease},
    {kGet, "messages/{id}", &show_message, Scope::kRead},
};

bool is_loopback(const IpAddress& address) {
  static const auto kV4 = AddressRange::parse("127.0.0.0/8");
  static const auto kV6 = AddressRange::parse("::1");
  return kV4->contains(address) || kV6->contains(address);
}

// "localhost:8080", "127.0.0.1", "[::1]:8080"
bool names_this_machine(std::string_view host) {
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    return end != std::string_view::npos && host.substr(1, end - 1) == "::1";
  }
  const std::string_view name = host.substr(0, host.find(':'));
  const auto address = IpAddress::parse(name);
  return equal_ignoring_case(name, "localhost") || (address && is_loopback(*address));
}

bool shows_credential(const wire::Request& request) {
  return request.header("X-API-Key") || request.header("X-ApiKey") ||
         request.header("Authorization");
}

gate::Demand demand_of(const wire::Request& request, Scope scope) {
  gate::Demand demand{gate::Dialect::kRest, gate::Wants::kAnybody};
  if (!shows_credential(request) && is_local(request)) return demand;
  demand.wants = gate::Wants::kKey;
  demand.scope = scope;
  demand.when_blocked = gate::BlockedMay::kNothing;
  return demand;
}

}  // namespace

bool is_local(const wire::Request& request) {
  if (!is_loopback(request.peer)) return false;
  for (const std::string_view proxy : {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
    if (request.header(proxy)) return false;
  }
  const auto host = request.header("Host");
  if (!host || !names_this_machine(*host)) return false;
  const auto site = request.header("Sec-Fetch-Site");
  return !site || *site == "same-origin" || *site == "none";
}

SandboxApi::SandboxApi(const Services& services) : services_(services) {}

wire::Fallback SandboxApi::fallback() const {
  return &problem_fallback;
}

std::optional<wire::Response> SandboxApi::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const Time now = services_.clock.now();
  const auto target = find_target(std::span<const Route>(kRoutes), request.method,
                                  request.path.substr(kPrefix.size()));
  const Scope scope = target.route != nullptr ? target.route->scope : Scope::kRead;
  gate::Entry entry = services_.entrance.admit(request, demand_of(request, scope), now);
  if (!entry.is_admitted()) return refused_problem(entry);
  if (target.route == nullptr) {
    return target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed);
  }
  deferral.matched(target.route->pattern);
  const Result<wire::Parameters> query = wire::Parameters::parse(request.query);
  if (!query) return problem(query.refusal());
  std::int64_t id = 0;
  if (!target.captured.empty()) {
    const auto number = whole_number<std::int64_t>(target.captured);
    if (!number || *number < 1) return problem(Error::kNotFound);
    id = *number;
  }
  SandboxCall call{services_, request, deferral, *query, std::move(entry.principal),
                   now,       id,      cleared_};
  return target.route->run(call);
}

}  // namespace linepool::api::sandbox
