// Tokens of one order: read-only, for some minutes, so that a browser may hold one. Nothing of them
// is stored: a token carries what it is for and a mac over it.
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
  KeyId key;  // that made it, and with which it ends
  Time expires_at;
};

inline constexpr std::string_view kTokenPrefix = "lpt_";

// "lpt_" and 96 hexadecimal digits; `secret` is the install's own.
std::string seal(const OrderToken& token, std::string_view secret);
// Nothing when it is not one of ours, or over at `now`.
std::optional<OrderToken> open(std::string_view text, std::string_view secret, Time now);

}  // namespace linepool::gate
