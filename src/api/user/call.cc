#include "api/user/call.h"

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/limits.h"
#include "domain/patterns/code_pattern.h"

namespace linepool::api::user {
namespace {

constexpr ParameterSpec kKey{"customer"};  // or a header, so its absence is checked elsewhere
constexpr ParameterSpec kIsRent{"is_rent"};
constexpr ParameterSpec kMaxPrice{"max_price"};  // and its other spellings
constexpr ParameterSpec kDays{"days"};
constexpr ParameterSpec kLabel{"label"};
constexpr ParameterSpec kCodePattern{"code_pattern"};
constexpr ParameterSpec kOperator{"operator"};

constexpr ParameterSpec kLoadCountries[] = {kIsRent};
constexpr ParameterSpec kLoadApps[] = {kKey, {"country_id"}, kIsRent, kDays};
constexpr ParameterSpec kGetRates[] = {kKey, {"country", true}, {"app"}, kOperator};
constexpr ParameterSpec kGetNumber[] = {
    kKey,  {"app", true}, {"country", true}, {"number"},  kIsRent, kMaxPrice,
    kDays, kLabel,        kOperator,         kCodePattern};
constexpr ParameterSpec kRent[] = {kKey,       {"app", true}, {"country", true},
                                   {"number"}, kIsRent,       kMaxPrice,
                                   kDays,      kLabel,        kOperator};
constexpr ParameterSpec kLoadRent[] = {kKey, {"limit"}, {"before_id"}};
constexpr ParameterSpec kOneRental[] = {
    kKey, {"app", true}, {"country", true}, {"number", true}, kOperator};
constexpr ParameterSpec kRenew[] = {
    kKey, {"app", true}, {"country", true}, {"number", true}, {"auto_renew"}, kMaxPrice, kOperator};
constexpr ParameterSpec kGetSms[] = {kKey,      {"number", true}, {"country", true}, {"app", true},
                                     kOperator, {"wait"},         {"after"}};
constexpr ParameterSpec kReject[] = {kKey, {"number", true}, {"country"}, {"app"}, kOperator};
constexpr ParameterSpec kGetBalance[] = {kKey};
constexpr ParameterSpec kGetHistory[] = {kKey, {"limit"}, {"before_id"}};

constexpr bool kOpen = false;  // needs no key
constexpr bool kKeyed = true;  // needs a key
constexpr bool kSpends = true;
constexpr auto kNothing = gate::BlockedMay::kNothing;
constexpr auto kReadLive = gate::BlockedMay::kReadLive;

constexpr CallSpec kCalls[] = {
    {"/user/api/load_countries.php", "load_countries", &load_countries, kLoadCountries, kNothing,
     kOpen},
    {"/user/api/load_apps.php", "load_apps", &load_apps, kLoadApps, kNothing, kOpen},
    {"/user/api/get_rates.php", "get_rates", &get_rates, kGetRates, kNothing},
    {"/user/api/get_number.php", "get_number", &get_number, kGetNumber, kNothing, kKeyed,
     Refusals::kEnvelopeIfRented, Scope::kLease, kSpends},
    {"/user/api/rent.php", "rent", &rent, kRent, kNothing, kKeyed, Refusals::kEnvelope,
     Scope::kRent, kSpends},
    {"/user/api/load_rent.php", "load_rent", &load_rent, kLoadRent, kNothing},
    {"/user/api/load_rent_code.php", "load_rent_code", &load_rent_code, kOneRental, kReadLive},
    {"/user/api/reject_rent.php", "reject_rent", &reject_rent, kOneRental, kNothing, kKeyed,
     Refusals::kEnvelope, Scope::kRent},
    {"/user/api/rent_renew_number.php", "rent_renew_number", &rent_renew_number, kRenew, kNothing,
     kKeyed, Refusals::kEnvelope, Scope::kRent, kSpends},
    {"/user/api/get_sms.php", "get_sms", &get_sms, kGetSms, kReadLive},
    {"/user/api/get_reject_number.php", "reject", &get_reject_number, kReject, kNothing, kKeyed,
     Refusals::kPlain, Scope::kLease},
    {"/user/api/get_reject.php", "reject", &get_reject_number, kReject, kNothing, kKeyed,
     Refusals::kPlain, Scope::kLease},
    {"/user/api/reject.php", "reject", &get_reject_number, kReject, kNothing, kKeyed,
     Refusals::kPlain, Scope::kLease},
    {"/user/api/get_balance.php", "get_balance", &get_balance, kGetBalance, kNothing},
    {"/user/api/get_history.php", "get_history", &get_history, kGetHistory, kNothing},
};

}  // namespace

std::span<const CallSpec> calls() {
  return kCalls;
}

Result<bool> Call::wants_rental() const {
  const std::string_view text = value("is_rent");
  if (text.empty() || text == "0") return false;
  if (text == "1") return true;
  return Refusal(Error::kInvalidParameter, "Parameter is_rent must be 0 or 1.");
}

Result<std::int32_t> Call::rental_hours() const {
  const Result<std::int64_t> days = integer("days", 1, limits::kRentalPeriodDays, 0);
  if (!days) return days.refusal();
  return static_cast<std::int32_t>(*days * 24);
}

Result<std::string> Call::label() const {
  const std::string_view text = value("label");
  if (is_label(text)) return std::string(text);
  return Refusal(
      Error::kInvalidParameter,
      fmt::format("Parameter label must be at most {} characters.", limits::kLabelChars));
}

Result<std::string> Call::code_pattern() const {
  const std::string_view text = value("code_pattern");
  if (text.empty()) return std::string();
  const Result<CodePattern> pattern = CodePattern::compile(std::string(text));
  // RE2's own words may hold anything that the caller wrote.
  if (pattern) return pattern->source();
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter code_pattern must be RE2 of at most {} bytes with exactly "
                             "one capture, not matching empty text.",
                             limits::kCodePatternBytes));
}

Result<Money> Call::max_price() const {
  return max_price_of(parameters_);
}

Result<std::int64_t> Call::integer(std::string_view name, std::int64_t min, std::int64_t max,
                                   std::int64_t fallback) const {
  const std::string_view text = value(name);
  if (text.empty()) return fallback;
  const auto number = whole_number<std::int64_t>(text);
  if (number && *number >= min && *number <= max) return *number;
  // Larger bounds are not shown: a run of digits in a sentence looks like a phone number.
  const std::string range =
      max < 100'000 ? fmt::format(" from {} to {}", min, max) : fmt::format(" of at least {}", min);
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter {} must be a whole number{}.", name, range));
}

}  // namespace linepool::api::user
