// Tokens for one order: read-only and valid for some minutes, so that a browser may hold one.
// Nothing about them is stored: a token carries its contents and a MAC over them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::gate {

struct OrderToken {
  LeaseId order;
  CustomerId customer;
  KeyId key;  // the key that made it; it ends with that key
  Time expires_at;
};

inline constexpr std::string_view kTokenPrefix = "lpt_";

// "lpt_" and 96 hexadecimal digits; `secret` belongs to this install.
std::string seal(const OrderToken& token, std::string_view secret);
// Nothing if it is not a token of this install or has expired at `now`.
std::optional<OrderToken> open(std::string_view text, std::string_view secret, Time now);

}  // namespace linepool::gate
