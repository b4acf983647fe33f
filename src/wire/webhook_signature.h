// Webhook signatures as in the Standard Webhooks specification: they tell the receiver who sent a
// body, when, and that nobody changed it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::wire {

// The key in a secret "whsec_<base64 of 24 to 64 bytes>"; nothing for any other text.
std::optional<std::string> webhook_key(std::string_view secret);

// The secret for those bytes (24 to 64 of them).
std::string webhook_secret(std::string_view bytes);

// "v1,<base64>" over "<id>.<unix_seconds>.<body>". webhook_key() must accept the secret; the id
// must have no full stop.
std::string sign_webhook(std::string_view secret, std::string_view id, std::int64_t unix_seconds,
                         std::string_view body);

}  // namespace linepool::wire
