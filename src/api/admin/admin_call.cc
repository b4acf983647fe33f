#include "api/admin/admin_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "api/number_type.h"
#include "base/ascii.h"
#include "base/limits.h"

namespace linepool::api::admin {
namespace {

constexpr std::int64_t kPageDefault = 100;
constexpr std::int64_t kAnyId = std::numeric_limits<std::int64_t>::max();

std::optional<std::int64_t> positive(std::string_view text, std::int64_t max) {
  const auto number = whole_number<std::int64_t>(text);
  return number && *number >= 1 && *number <= max ? number : std::nullopt;
}

}  // namespace

std::optional<std::string_view> AdminCall::parameter_beside(
    std::initializer_list<std::string_view> names) const {
  for (const wire::Parameter& parameter : query) {
    if (std::find(names.begin(), names.end(), parameter.name) == names.end()) return parameter.name;
  }
  return std::nullopt;
}

std::optional<std::int64_t> AdminCall::path_id() const {
  return positive(captured, kAnyId);
}

Result<std::int64_t> AdminCall::query_integer(std::string_view name, std::int64_t max,
                                              std::int64_t fallback) const {
  const std::string_view text = query.find(name).value_or(std::string_view());
  if (text.empty()) return fallback;
  if (const auto number = positive(text, max)) return *number;
  const std::string range =
      max == kAnyId ? std::string("of at least 1") : fmt::format("from 1 to {}", max);
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter {} must be a whole number {}.", name, range));
}

Result<Page> page_of(const AdminCall& call) {
  const Result<std::int64_t> after = call.query_integer("after", kAnyId, 0);
  if (!after) return after.refusal();
  const Result<std::int64_t> limit =
      call.query_integer("limit", static_cast<std::int64_t>(limits::kPageRows), kPageDefault);
  if (!limit) return limit.refusal();
  return Page{*after, static_cast<std::size_t>(*limit)};
}

Result<bool> wants_csv(const AdminCall& call) {
  const std::string_view format = call.query.find("format").value_or("");
  if (format.empty()) return call.request.header("Accept").value_or("") == "text/csv";
  if (format == "csv" || format == "json") return format == "csv";
  return Refusal(Error::kInvalidParameter, "Parameter format must be csv or json.");
}

wire::Response csv_response(std::string body) {
  wire::Response response;
  response.content_type = "text/csv";
  response.body = std::move(body);
  return response;
}

Result<LineNumber> named_line(std::string_view text, const Fields& fields,
                              const Catalogue& catalogue) {
  const Result<NumberType> type = number_type_in(fields);
  if (!type) return type.refusal();
  if (*type == NumberType::kLong) return line_number_of(text, *type, CountryId{});
  const auto country_name = fields.required_text("country", limits::kNameBytes);
  if (!country_name) return country_name.refusal();
  const Country* country = catalogue.find_country(*country_name);
  if (country == nullptr) return Error::kUnknownCountry;
  return line_number_of(text, *type, country->id);
}

Result<LineNumber> queried_line(const AdminCall& call, std::string_view text) {
  const auto type = number_type_of(call.query.find("number_type").value_or(""));
  if (!type) return type.refusal();
  CountryId country;
  if (*type == NumberType::kShortCode) {
    const auto catalogue = call.services.catalogue.get();
    const Country* found = catalogue->find_country(call.query.find("country").value_or(""));
    if (found == nullptr) return Error::kUnknownCountry;
    country = found->id;
  }
  return line_number_of(text, *type, country);
}

}  // namespace linepool::api::admin
