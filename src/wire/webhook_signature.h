// Signatures of webhooks, as the Standard Webhooks specification has them: the receiver knows by
// them who sent a body, when, and that nobody changed it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::wire {

// The key of a secret "whsec_<base64 of 24 to 64 bytes>"; nothing for any other text.
std::optional<std::string> webhook_key(std::string_view secret);

// A secret of those bytes, 24 to 64.
std::string webhook_secret(std::string_view bytes);

// "v1,<base64>" over "<id>.<unix_seconds>.<body>". The secret is one that webhook_key() takes, the
// id has no full stop.
std::string sign_webhook(std::string_view secret, std::string_view id, std::int64_t unix_seconds,
                         std::string_view body);

}  // namespace linepool::wire
