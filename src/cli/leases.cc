#include "cli/leases.h"

#include <string_view>

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

}  // namespace linepool::cli
