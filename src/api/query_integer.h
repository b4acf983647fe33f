// Whole numbers in the query of the JSON APIs.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "base/result.h"
#include "wire/form.h"

namespace linepool::api {

// An upper bound that is not named in refusals.
inline constexpr std::int64_t kAnyId = std::numeric_limits<std::int64_t>::max();

// A whole number from `min` to `max`; `fallback` if it is absent or empty. Refusal:
// kInvalidParameter, which names the bounds.
Result<std::int64_t> query_integer(const wire::Parameters& query, std::string_view name,
                                   std::int64_t min, std::int64_t max, std::int64_t fallback);

}  // namespace linepool::api
