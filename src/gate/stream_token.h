// Tokens for an account's events: read-only and valid for some hours, so that a page in a browser
// can follow many orders over one stream. Nothing about them is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::gate {

struct StreamToken {
  CustomerId customer;
  KeyId key;  // the key that made it: it ends with that key and has its limits
  Time expires_at;
  std::string label;  // only orders and rentals with this label; "": the whole account
};

inline constexpr std::string_view kStreamTokenPrefix = "lps_";

// "lps_" and hexadecimal digits; `secret` belongs to this install.
std::string seal(const StreamToken& token, std::string_view secret);
// Nothing if it is not a token of this install or has expired at `now`.
std::optional<StreamToken> open_stream_token(std::string_view text, std::string_view secret,
                                             Time now);

}  // namespace linepool::gate
