// The time of an SMS as gateways write it.
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace linepool::supply {

// RFC 3339 ("2026-11-22T17:00:00.5+08:00", a space may stand for the T, no offset is UTC), or the
// whole seconds or milliseconds since 1970, told apart by their size. Anything else, and any year
// outside 1970 to 9999, is kInvalidParameter.
Result<Time> parse_received_at(std::string_view text);

}  // namespace linepool::supply
