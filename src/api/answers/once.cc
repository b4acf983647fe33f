#include "api/answers/once.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/limits.h"
#include "wire/json_body.h"

namespace linepool::api {
namespace {

constexpr std::string_view kOperators = "operator ";  // the blank is in no key

// The request in canonical form: bodies by their JSON value, parameters in any order.
std::string meaning_of(const wire::Request& request, const wire::Parameters& query) {
  std::vector<std::string> parameters;
  for (const wire::Parameter& parameter : query) {
    parameters.push_back(wire::percent_encode(parameter.name) + "=" +
                         wire::percent_encode(parameter.value));
  }
  std::sort(parameters.begin(), parameters.end());
  return fmt::format("{} {}\n{}\n{}", name(request.method), request.path,
                     fmt::join(parameters, "&"), wire::canonical_json(request.body));
}

}  // namespace

Result<std::optional<core::Once>> once_of(const wire::Request& request,
                                          const wire::Parameters& query, CustomerId customer,
                                          KeyOf whose) {
  const auto key = request.header("Idempotency-Key");
  if (!key) return std::optional<core::Once>();
  if (key->empty() || key->size() > limits::kIdempotencyKeyBytes || !all_visible(*key)) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("Idempotency-Key must be 1 to {} printable ASCII characters.",
                               limits::kIdempotencyKeyBytes));
  }
  const std::string_view realm = whose == KeyOf::kOperator ? kOperators : "";
  return std::optional(core::Once{customer, sha256(std::string(realm) + std::string(*key)),
                                  sha256(meaning_of(request, query))});
}

wire::Response response_of(core::Replayed answer) {
  wire::Response response = wire::Response::json(std::move(answer.body), answer.status);
  if (answer.status == 204) response.content_type = "";
  if (answer.again) response.headers.emplace_back("Idempotency-Replayed", "true");
  return response;
}

}  // namespace linepool::api
