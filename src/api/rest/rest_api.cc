#include "api/rest/rest_api.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <prometheus/counter.h>

#include <algorithm>

#include "api/answers/refused_entry.h"
#include "api/path_pattern.h"
#include "api/rest/calls.h"
#include "api/rest/headed_deferral.h"
#include "gate/order_token.h"
#include "gate/stream_token.h"

namespace linepool::api::rest {
namespace {

constexpr std::string_view kPrefix = "/api/v1/";
constexpr std::string_view kSocketPath = "/ws";

std::string_view below_prefix(std::string_view path) {
  if (path == kSocketPath) return path.substr(1);
  return path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : std::string_view();
}

// Browsers cannot set headers on a stream. Only tokens may be in a URL, because URLs are logged.
std::string_view token_in(const wire::Parameters& query) {
  const std::string_view token = query.find("token").value_or(std::string_view());
  const bool is_token =
      token.starts_with(gate::kTokenPrefix) || token.starts_with(gate::kStreamTokenPrefix);
  return is_token ? token : std::string_view();
}

bool takes_tokens(const RestRoute& route) {
  return route.access == Access::kToken || route.access == Access::kStream;
}

// A misspelt filter would filter nothing, and a misspelt cursor would return page one forever.
std::optional<Refusal> unknown_in(const wire::Parameters& query, const RestRoute& route) {
  if (route.access == Access::kOpen) return std::nullopt;
  for (const wire::Parameter& parameter : query) {
    const bool is_token = parameter.name == "token" && takes_tokens(route);
    const auto known = std::find(route.query.begin(), route.query.end(), parameter.name);
    if (is_token || known != route.query.end()) continue;
    const std::string name = plain_name(parameter.name);
    if (route.query.empty()) {
      return Refusal(Error::kInvalidParameter,
                     fmt::format("Parameter {} is unknown; this call takes none.", name));
    }
    return Refusal(Error::kInvalidParameter,
                   fmt::format("Parameter {} is unknown; the known ones are: {}.", name,
                               fmt::join(route.query, ", ")));
  }
  return std::nullopt;
}

using Headers = std::vector<std::pair<std::string, std::string>>;

void add_limit_headers(Headers& headers, const std::optional<gate::LimitState>& state) {
  if (!state) return;
  headers.emplace_back("RateLimit-Policy", state->policy("default"));
  headers.emplace_back("RateLimit", state->left("default"));
}

// Pages of other origins may read the answers of calls that take tokens, especially refusals.
void add_origin_headers(Headers& headers) {
  headers.emplace_back("Access-Control-Allow-Origin", "*");
  headers.emplace_back("Access-Control-Expose-Headers",
                       "Request-Id, Retry-After, RateLimit, RateLimit-Policy");
}

// A header that the answer already has is a list, and ours is appended to it.
wire::Response with_headers(wire::Response response, const Headers& headers) {
  for (const auto& [name, value] : headers) {
    const auto is_it = [&wanted = name](const auto& header) { return header.first == wanted; };
    const auto own = std::find_if(response.headers.begin(), response.headers.end(), is_it);
    if (own != response.headers.end()) {
      own->second.append(", ").append(value);
    } else {
      response.headers.emplace_back(name, value);
    }
  }
  return response;
}

// The preflight request that a browser sends before a page of another origin may send a token in a
// header. Only the calls that take tokens allow it.
std::optional<wire::Response> preflight(const wire::Request& request, std::string_view path) {
  if (request.method != wire::Method::kOptions) return std::nullopt;
  const auto target = find_target(rest_routes(), wire::Method::kGet, path);
  if (target.route == nullptr || !takes_tokens(*target.route)) return std::nullopt;
  wire::Response response;
  response.status = 204;
  response.content_type = "";
  response.headers = {
      {"Access-Control-Allow-Origin", "*"},
      {"Access-Control-Allow-Methods", "GET, OPTIONS"},
      {"Access-Control-Allow-Headers", "Authorization, X-API-Key, X-ApiKey, Last-Event-ID"},
      {"Access-Control-Max-Age", "86400"}};
  return response;
}

std::optional<Refusal> fault_in(const Result<std::string>& captured,
                                const Result<wire::Parameters>& query) {
  if (!captured) return captured.refusal();
  if (!query) return query.refusal();
  for (const wire::Parameter& parameter : *query) {
    if (query->is_doubled(parameter.name)) {
      return Refusal(Error::kInvalidParameter, "A parameter is given more than once.");
    }
  }
  return std::nullopt;
}

gate::Demand demand_of(const RestRoute& route, const wire::Parameters& query) {
  gate::Demand demand{gate::Dialect::kRest};
  switch (route.access) {
    case Access::kOpen: demand.wants = gate::Wants::kAnybody; break;
    case Access::kKey: demand.wants = gate::Wants::kKey; break;
    case Access::kToken: demand.wants = gate::Wants::kKeyOrToken; break;
    case Access::kStream: demand.wants = gate::Wants::kKeyOrStream; break;
  }
  demand.scope = route.scope;
  demand.when_blocked = route.when_blocked;
  demand.credential = token_in(query);
  return demand;
}

}  // namespace

RestApi::RestApi(const Services& services) : services_(services) {
  for (const RestRoute& route : rest_routes()) {
    const std::string call = std::string(name(route.method)) + " " + std::string(route.pattern);
    requests_.push_back(&services.metrics.counter("linepool_rest_requests_total",
                                                  "Calls of the REST API.", {{"call", call}}));
  }
  declare_feedback(services.metrics);
}

void RestApi::add_routes(Router& router) {
  router.add_prefix(std::string(kPrefix), *this);
  router.add(std::string(kSocketPath), *this);
}

std::optional<wire::Response> RestApi::handle(const wire::Request& request,
                                              wire::Deferral& deferral) {
  Headers headers;
  const auto target = find_target(rest_routes(), request.method, below_prefix(request.path));
  if (target.route == nullptr) {
    const Time now = services_.clock.now();
    const gate::Demand nothing{gate::Dialect::kRest, gate::Wants::kAnybody};
    const gate::Entry entry = services_.entrance.admit(request, nothing, now);
    add_limit_headers(headers, entry.budget(services_.entrance.admission(), request.peer, now));
    auto allowed = preflight(request, below_prefix(request.path));
    if (allowed && entry.is_admitted()) return allowed;
    if (allowed) add_origin_headers(headers);
    if (!entry.is_admitted()) return with_headers(refused_problem(entry), headers);
    return with_headers(
        target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed),
        headers);
  }
  if (request.path != kSocketPath) deferral.matched(target.route->pattern);
  requests_[static_cast<std::size_t>(target.route - rest_routes().data())]->Increment();
  auto response = answer(request, deferral, *target.route, target.captured, headers);
  if (!response) return std::nullopt;
  return with_headers(*std::move(response), headers);
}

std::optional<wire::Response> RestApi::answer(const wire::Request& request,
                                              wire::Deferral& deferral, const RestRoute& route,
                                              std::string_view captured_text, Headers& headers) {
  const Time now = services_.clock.now();
  Result<std::string> captured = wire::percent_decode(captured_text);
  const Result<wire::Parameters> query = wire::Parameters::parse(request.query);
  const std::optional<Refusal> fault = fault_in(captured, query);
  gate::Demand demand{gate::Dialect::kRest, gate::Wants::kAnybody};
  if (!fault) demand = demand_of(route, *query);
  gate::Entry entry = services_.entrance.admit(request, demand, now);
  add_limit_headers(headers, entry.budget(services_.entrance.admission(), request.peer, now));
  const bool is_key = entry.principal.kind == gate::PrincipalKind::kCustomerKey;
  if (takes_tokens(route) && !is_key) add_origin_headers(headers);
  if (!entry.is_admitted()) return refused_problem(entry);
  if (fault) return problem(*fault);
  // Webhooks and keys belong to the whole account and show all of it.
  const bool is_accounts = route.scope == Scope::kWebhooks || route.scope == Scope::kKeys;
  if (is_accounts && !entry.principal.owner.sight().shows_everything()) {
    return problem(Error::kMissingScope);
  }
  if (const auto unknown = unknown_in(*query, route)) return problem(*unknown);
  HeadedDeferral headed(deferral, headers);
  RestCall call{services_,
                services_.entrance.admission(),
                request,
                headed,
                *query,
                now,
                std::move(entry.principal),
                std::move(captured).value(),
                long_reads_};
  return route.run(call);
}

}  // namespace linepool::api::rest
