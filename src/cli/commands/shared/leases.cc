#include "cli/commands/shared/leases.h"

#include "cli/session.h"
#include "client/http/text.h"
#include "domain/money.h"
#include "domain/numbers/line_number.h"
#include "domain/numbers/phone_number.h"

namespace linepool::cli {

std::string digits_of(const std::string& number) {
  if (number.empty()) return number;
  const Result<PhoneNumber> read = PhoneNumber::parse(number);
  if (read) return read->to_string();
  throw UsageError("a phone number is 7 to 15 digits with the country code first, not \"" + number +
                   "\"");
}

std::string short_code_of(const std::string& number) {
  if (number.empty() || ShortCode::parse(number)) return number;
  throw UsageError("a short code is 3 to 8 digits, not \"" + number + "\"");
}

std::string number_of(const std::string& number, NumberKind kind) {
  return kind == NumberKind::kShortCode ? short_code_of(number) : digits_of(number);
}

std::string written(const std::string& digits, NumberKind kind) {
  return kind == NumberKind::kShortCode ? digits : "+" + digits;
}

void add_number_type(const Command& command, std::string& type) {
  command.add_option("--number-type", type, "long, or short_code, which only Linepool servers know")
      .one_of({"long", "short_code"});
}

NumberKind kind_of(const std::string& number_type) {
  return number_type == "short_code" ? NumberKind::kShortCode : NumberKind::kLong;
}

boost::json::object described(const Lease& lease) {
  boost::json::object row;
  if (lease.id > 0) row["id"] = lease.id;
  row["number"] = lease.number;
  row["app"] = lease.app;
  row["country"] = lease.country;
  return row;
}

std::string in_seconds(const std::string& rfc3339) {
  const std::size_t point = rfc3339.find('.');
  const bool has_fraction = point != std::string::npos && rfc3339.back() == 'Z';
  return has_fraction ? rfc3339.substr(0, point) + 'Z' : rfc3339;
}

boost::json::value or_null(const std::optional<std::string>& text) {
  if (text) return boost::json::value(*text);
  return nullptr;
}

boost::json::value text_or_null(const std::string& text) {
  return text.empty() ? boost::json::value(nullptr) : boost::json::value(text);
}

bool is_called(const std::string& text, const std::string& name, const std::string& code) {
  return folded(text) == folded(name) || (!code.empty() && folded(text) == folded(code));
}

Check amount() {
  return [](const std::string& text) {
    const Result<Money> read = Money::parse(text);
    if (read && read->is_positive()) return std::string();
    return "must be an amount in USD above 0, such as 0.80, not \"" + text + "\"";
  };
}

}  // namespace linepool::cli
