// Tokens of an account's events: read-only, for some hours, so that a page in a browser may follow
// many orders over one stream. Nothing of them is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::gate {

struct StreamToken {
  CustomerId customer;
  KeyId key;  // that made it, with which it ends, and by whose limits it is shown events
  Time expires_at;
  std::string label;  // of orders and rentals: of no others; "": of the whole account
};

inline constexpr std::string_view kStreamTokenPrefix = "lps_";

// "lps_" and hexadecimal digits; `secret` is the install's own.
std::string seal(const StreamToken& token, std::string_view secret);
// Nothing when it is not one of ours, or over at `now`.
std::optional<StreamToken> open_stream_token(std::string_view text, std::string_view secret,
                                             Time now);

}  // namespace linepool::gate
