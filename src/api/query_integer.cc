#include "api/query_integer.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace linepool::api {

Result<std::int64_t> query_integer(const wire::Parameters& query, std::string_view name,
                                   std::int64_t min, std::int64_t max, std::int64_t fallback) {
  const std::string_view text = query.find(name).value_or(std::string_view());
  if (text.empty()) return fallback;
  const auto number = whole_number<std::int64_t>(text);
  if (number && *number >= min && *number <= max) return *number;
  const std::string range =
      max == kAnyId ? fmt::format("of at least {}", min) : fmt::format("from {} to {}", min, max);
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter {} must be a whole number {}.", name, range));
}

}  // namespace linepool::api
