// Tokens of one order: read-only, for some minutes, so that a browser may hold one. Nothing of them
// is stored: a token carries what it is for and a mac over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::api::rest {

struct LeaseToken {
  LeaseId order;
  CustomerId customer;
  Time expires_at;
};

inline constexpr std::string_view kTokenPrefix = "lpt_";

// "lpt_" and 80 hexadecimal digits; `secret` is the install's own.
std::string seal(const LeaseToken& token, std::string_view secret);
// Nothing when it is not one of ours, or over at `now`.
std::optional<LeaseToken> open(std::string_view text, std::string_view secret, Time now);

}  // namespace linepool::api::rest
