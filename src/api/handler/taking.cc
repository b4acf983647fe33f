#include "api/handler/taking.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/handler/shapes.h"
#include "base/ascii.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::string_view kPriceHeader = "X-Price";

void write_dial_code(wire::JsonWriter& json, std::string_view digits) {
  json.number("countryPhoneCode", whole_number<std::int64_t>(digits).value_or(0));
}

core::Replayed render_v2(const core::Leased& reply, const Catalogue& catalogue,
                         const Style& style) {
  wire::JsonWriter json;
  json.begin_object();
  write_v2(json, reply.lease, catalogue, style);
  json.end_object();
  return {200, json.take()};
}

core::Replayed render_plain(const core::Leased& reply, const Catalogue& catalogue, Time) {
  return render_v2(reply, catalogue, Style{false});
}

core::Replayed render_classic(const core::Leased& reply, const Catalogue& catalogue, Time) {
  return render_v2(reply, catalogue, Style{true});
}

}  // namespace

std::optional<std::vector<std::string_view>> entries_of(std::string_view list, std::size_t max) {
  std::vector<std::string_view> entries;
  while (true) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (end == 0 || entries.size() == max) return std::nullopt;
    entries.push_back(list.substr(0, end));
    if (end == list.size()) return entries;
    list.remove_prefix(end + 1);
  }
}

std::optional<std::vector<std::string>> unwanted_prefixes(const HandlerCall& call) {
  const std::string_view list = call.value("phoneException");
  if (list.empty()) return std::vector<std::string>{};
  const auto prefixes = entries_of(list, kUnwantedPrefixes);
  const bool are_digits =
      prefixes && std::all_of(prefixes->begin(), prefixes->end(), [](std::string_view prefix) {
        return prefix.size() <= kPrefixDigits &&
               std::all_of(prefix.begin(), prefix.end(), is_digit);
      });
  if (!are_digits) return std::nullopt;
  return std::vector<std::string>(prefixes->begin(), prefixes->end());
}

bool allows_any_operator(std::string_view operators) {
  if (operators.empty()) return true;
  while (!operators.empty()) {
    const std::size_t comma = operators.find(',');
    if (operators.substr(0, comma) == "any") return true;
    operators.remove_prefix(comma == std::string_view::npos ? operators.size() : comma + 1);
  }
  return false;
}

wire::Response refused(const AnswerFormat& format, const Refusal& refusal, Money price) {
  if (refusal.error == Error::kPriceTooHigh && !price.is_zero()) {
    return format.refuse(Word::kWrongMaxPrice, price.to_string());
  }
  return format.refuse(refusal);
}

wire::Response access_number(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price) {
  if (!reply) return refused(format, reply.refusal(), price);
  const Lease& lease = reply->lease;
  if (!fits_clients(lease)) return format.refuse(Word::kServerError);
  auto response = wire::Response::text(
      fmt::format("ACCESS_NUMBER:{}:{}", lease.id.value, lease.number.to_string()));
  response.headers.emplace_back(kPriceHeader, lease.price.to_string());
  return response;
}

void write_v2(wire::JsonWriter& json, const Lease& lease, const Catalogue& catalogue,
              const Style& style) {
  const Country* country = catalogue.find_country(lease.country);
  json.text("activationId", std::to_string(lease.id.value))
      .text("phoneNumber", lease.number.to_string());
  style.price(json, "activationCost", lease.price);
  json.number("currency", kCurrency).text("countryCode", country_id(catalogue, lease.country));
  write_dial_code(json, country != nullptr ? std::string_view(country->dial_code) : "");
  style.flag(json, "canGetAnotherSms", true);
  json.text("activationTime", format_time(lease.created_at))
      .text("activationEndTime", format_time(lease.expires_at))
      .text("activationOperator", "any");
}

wire::Response activation_v2(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price, const Catalogue& catalogue, Time now) {
  if (!reply) return refused(format, reply.refusal(), price);
  if (!fits_clients(reply->lease)) return format.refuse(Word::kServerError);
  return wire::Response::json(v2_of(style_of(format))(*reply, catalogue, now).body);
}

core::Render<core::Leased> v2_of(const Style& style) {
  return style.classic ? &render_classic : &render_plain;
}

}  // namespace linepool::api::handler
