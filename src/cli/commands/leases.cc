#include "cli/commands/leases.h"

#include <charconv>
#include <system_error>

#include "cli/session.h"
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

boost::json::object described(const Lease& lease) {
  return {{"number", lease.number}, {"app", lease.app}, {"country", lease.country}};
}

boost::json::value or_null(const std::optional<std::string>& text) {
  if (text) return boost::json::value(*text);
  return nullptr;
}

CLI::Validator whole_number(std::int64_t least) {
  return CLI::Validator(
      [least](const std::string& text) {
        std::int64_t number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = fault == std::errc() && end == text.data() + text.size();
        if (whole && number >= least) return std::string();
        return "must be a whole number from " + std::to_string(least) + " on, not " + text;
      },
      "");
}

}  // namespace linepool::cli
