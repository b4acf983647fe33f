// One-time passwords of authenticator apps: TOTP (RFC 6238) with HMAC-SHA-1, six digits, 30 s,
// which is what every app supports. Times are real times, even where the server's clock can be
// moved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace linepool::auth {

inline constexpr std::size_t kTotpSecretBytes = 20;

// The time step whose password `code` is, spaces aside, among those one step around `now`; nothing
// if there is none. Steps count from 1970, so that a step that was used can be refused.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, Time now);

// The secret as people type it: Base32, without padding.
std::string totp_text(std::string_view secret);

// otpauth:// for a QR code. `account` is shown in the app.
std::string totp_uri(std::string_view secret, std::string_view account);

}  // namespace linepool::auth
