#include "api/proof/entrance.h"

#include "base/ascii.h"

namespace linepool::api::proof {

std::optional<std::int64_t> captured_id(std::string_view captured) {
  if (captured.empty()) return 0;
  const auto number = whole_number<std::int64_t>(captured);
  return number && *number >= 1 ? number : std::nullopt;
}

}  // namespace linepool::api::proof
