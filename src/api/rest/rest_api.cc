#include "api/rest/rest_api.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/bearer.h"
#include "api/key_addresses.h"
#include "api/path_pattern.h"
#include "api/rest/headed_deferral.h"
#include "api/rest/lease_token.h"
#include "base/digest.h"

namespace linepool::api::rest {
namespace {

constexpr std::string_view kPrefix = "/api/v1/";
constexpr std::string_view kSocketPath = "/ws";

std::string_view below_prefix(std::string_view path) {
  if (path == kSocketPath) return path.substr(1);
  return path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : std::string_view();
}

std::string_view credential_of(const wire::Request& request, const wire::Parameters& query) {
  if (const auto key = request.header("X-API-Key"); key && !key->empty()) return *key;
  if (const auto header = request.header("Authorization")) return bearer_token(*header);
  // Browsers cannot give a stream headers; only tokens may stand in an address, which is logged.
  const std::string_view token = query.find("token").value_or(std::string_view());
  return token.starts_with(kTokenPrefix) ? token : std::string_view();
}

// A filter that is misspelt would filter nothing, and the second page be the first one for ever.
std::optional<Refusal> unknown_in(const wire::Parameters& query, const RestRoute& route) {
  if (route.access == Access::kOpen) return std::nullopt;
  for (const wire::Parameter& parameter : query) {
    const bool is_token = parameter.name == "token" && route.access == Access::kToken;
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

void add_limit_headers(Headers& headers, const std::optional<LimitState>& state) {
  if (!state) return;
  headers.emplace_back("RateLimit-Policy", state->policy());
  headers.emplace_back("RateLimit", state->left());
}

wire::Response with_headers(wire::Response response, const Headers& headers) {
  response.headers.insert(response.headers.end(), headers.begin(), headers.end());
  return response;
}

}  // namespace

RestApi::RestApi(const Services& services, Admission& admission)
    : services_(services),
      admission_(admission),
      unknown_keys_(services.metrics.counter("linepool_unknown_keys_total",
                                             "Calls with a missing, unknown or revoked key.")) {
  for (const RestRoute& route : rest_routes()) {
    const std::string call = std::string(name(route.method)) + " " + std::string(route.pattern);
    requests_.push_back(&services.metrics.counter("linepool_rest_requests_total",
                                                  "Calls of the REST API.", {{"call", call}}));
  }
}

void RestApi::add_routes(Router& router) {
  router.add_prefix(std::string(kPrefix), *this);
  router.add(std::string(kSocketPath), *this);
}

std::optional<wire::Response> RestApi::handle(const wire::Request& request,
                                              wire::Deferral& deferral) {
  const Time now = services_.clock.now();
  Headers headers;
  const auto wait_s = admission_.check_address(request.peer, now);
  add_limit_headers(headers, admission_.address_state(request.peer, now));
  if (wait_s) return with_headers(too_many_problem(*wait_s), headers);
  const auto target = find_target(rest_routes(), request.method, below_prefix(request.path));
  if (target.route == nullptr) {
    return with_headers(
        target.allowed.empty() ? problem(Error::kNotFound) : method_problem(target.allowed),
        headers);
  }
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
  if (!captured) return problem(captured.refusal());
  const Result<wire::Parameters> query = wire::Parameters::parse(request.query);
  if (!query) return problem(query.refusal());
  for (const wire::Parameter& parameter : *query) {
    if (query->is_doubled(parameter.name)) {
      return problem(Refusal(Error::kInvalidParameter, "A parameter is given more than once."));
    }
  }
  Caller caller;
  if (route.access != Access::kOpen) {
    Result<Caller> known = identify(route, request, *query, now);
    if (!known) {
      wire::Response response = problem(known.refusal());
      if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
      return response;
    }
    caller = *std::move(known);
    const KeyId limited = caller.owner.key;
    const auto wait_s = admission_.check_key(limited, now);
    headers.clear();
    add_limit_headers(headers, admission_.key_state(limited, now));
    if (wait_s) return too_many_problem(*wait_s);
  }
  if (const auto fault = unknown_in(*query, route)) return problem(*fault);
  if (!caller.only.is_none()) headers.emplace_back("Access-Control-Allow-Origin", "*");
  HeadedDeferral headed(deferral, headers);
  RestCall call{services_, admission_, request,           headed,
                *query,    now,        std::move(caller), std::move(captured).value(),
                proofs_};
  return route.run(call);
}

Result<Caller> RestApi::identify(const RestRoute& route, const wire::Request& request,
                                 const wire::Parameters& query, Time now) const {
  const std::string_view credential = credential_of(request, query);
  if (const auto token = open(credential, services_.secret, now)) {
    if (route.access != Access::kToken) return Error::kMissingScope;
    Caller caller;
    caller.owner.customer = token->customer;
    // Tokens share their order's budget of requests, apart from every key's.
    caller.owner.key = KeyId{-token->order.value};
    caller.only = token->order;
    if (services_.live.is_blocked(token->customer)) return Error::kCustomerBlocked;
    return caller;
  }
  std::optional<app::KeyOwner> owner;
  if (!credential.empty()) owner = services_.live.authenticate(sha256(credential), now);
  if (!owner) {
    unknown_keys_.Increment();
    return Error::kUnknownCustomer;
  }
  if (!address_allowed(*owner, request.peer) || !owner->allows(route.scope)) {
    return Error::kMissingScope;
  }
  // Webhooks and keys are the whole account's, and show all of it.
  const bool is_accounts = route.scope == Scope::kWebhooks || route.scope == Scope::kKeys;
  if (is_accounts && !owner->sight().shows_everything()) return Error::kMissingScope;
  if (owner->blocked && route.scope != Scope::kRead) return Error::kCustomerBlocked;
  return Caller{*std::move(owner), LeaseId{}};
}

}  // namespace linepool::api::rest
