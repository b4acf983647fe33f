#include "cli/leases.h"

#include <charconv>
#include <string_view>
#include <system_error>

#include "cli/session.h"

namespace linepool::cli {

std::string digits_of(const std::string& number) {
  std::string digits;
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (std::string_view("+ -()").find(c) == std::string_view::npos) {
      throw UsageError("a phone number holds digits only, not \"" + number + "\"");
    }
  }
  return digits;
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
