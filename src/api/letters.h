// What the server writes to people by mail.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "core/push/mail_outbox.h"

namespace linepool::api {

// Links begin with `site`, the setting server.public_url, and never with what a request says.

// A link with which the receiver registers, until `ends`.
core::Mail invitation_letter(const std::string& email, std::string_view site,
                             std::string_view token, Time ends);
// A link that sets a new password.
core::Mail reset_letter(const std::string& email, std::string_view site, std::string_view token);
// After the password has changed, so that its owner notices if somebody else did it.
core::Mail changed_letter(const std::string& email, std::string_view site, Time at);

inline constexpr Duration kMailedResetLasts = Duration::hours(1);

}  // namespace linepool::api
