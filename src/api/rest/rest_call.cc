#include "api/rest/rest_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "api/query_integer.h"
#include "base/ascii.h"
#include "base/limits.h"

namespace linepool::api::rest {

std::optional<std::int64_t> RestCall::path_id() const {
  const auto id = whole_number<std::int64_t>(captured);
  return id && *id > 0 ? id : std::nullopt;
}

std::string_view RestCall::value(std::string_view name) const {
  return query.find(name).value_or(std::string_view());
}

Result<std::int64_t> RestCall::integer(std::string_view name, std::int64_t min, std::int64_t max,
                                       std::int64_t fallback) const {
  return query_integer(query, name, min, max, fallback);
}

wire::Response RestCall::too_many_numbers(std::int64_t wait_s) const {
  wire::Response response = too_many_problem(wait_s);
  if (auto state = admission.new_number_state(gate::Payer(caller.owner), now)) {
    state->refuse_for(wait_s);
    response.headers.emplace_back("RateLimit-Policy", state->policy("numbers"));
    response.headers.emplace_back("RateLimit", state->left("numbers"));
  }
  return response;
}

Result<std::optional<core::Once>> once_of(const RestCall& call) {
  return api::once_of(call.request, call.query, call.customer());
}

Result<Page> page_of(const RestCall& call, std::size_t default_limit) {
  const Result<std::int64_t> cursor = call.integer("cursor", 1, kAnyId, 0);
  if (!cursor) return cursor.refusal();
  const Result<std::int64_t> limit =
      call.integer("limit", 1, static_cast<std::int64_t>(limits::kPageRows),
                   static_cast<std::int64_t>(default_limit));
  if (!limit) return limit.refusal();
  return Page{*cursor, static_cast<std::size_t>(*limit)};
}

Result<Duration> wait_of(const RestCall& call) {
  const Result<std::int64_t> seconds = call.integer("wait", 0, limits::kLongPollSeconds, 0);
  if (!seconds) return seconds.refusal();
  return Duration::seconds(std::min(*seconds, call.services.max_wait_s));
}

Result<core::EventFilter> filter_of(const RestCall& call) {
  core::EventFilter filter;
  filter.sight = call.sight();
  filter.label = call.caller.label;
  const Result<std::int64_t> order = call.integer("order", 1, kAnyId, 0);
  if (!order) return order.refusal();
  filter.lease = LeaseId{*order};
  if (!call.caller.only.is_none()) {
    if (!filter.lease.is_none() && filter.lease != call.caller.only) return Error::kMissingScope;
    filter.lease = call.caller.only;
  }
  std::string_view types = call.value("types");
  while (!types.empty()) {
    const std::size_t comma = types.find(',');
    const std::string_view type = types.substr(0, comma);
    types.remove_prefix(comma == std::string_view::npos ? types.size() : comma + 1);
    if (filter.kinds.add_pattern(type)) continue;
    return Refusal(Error::kInvalidParameter,
                   "Parameter types must be a list of event types such as message.received or "
                   "lease.*, separated by commas.");
  }
  return filter;
}

Result<const App*> app_by_code(const Catalogue& catalogue, std::string_view code) {
  const App* app = catalogue.find_app_by_code_or_name(code);
  if (app == nullptr) return Error::kUnknownApp;
  return app;
}

Result<const Country*> country_by_code(const Catalogue& catalogue, std::string_view code) {
  const Country* country = catalogue.find_country_by_iso2(code);
  if (country == nullptr) country = catalogue.find_country(code);
  if (country == nullptr) return Error::kUnknownCountry;
  return country;
}

}  // namespace linepool::api::rest
