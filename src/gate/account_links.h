// Links that the operator hands out: an invitation to register, and a new password for somebody who
// lost the old one. Each works once: an address registers once, and a reset changes the password
// that its link was made for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::gate {

inline constexpr std::string_view kInvitationPrefix = "li_";
inline constexpr std::string_view kResetPrefix = "lr_";

struct Invitation {
  std::string email;    // the only address that may register with it
  CustomerId customer;  // that the user joins; none: a new one
  Time expires_at;
};

struct PasswordReset {
  UserId user;
  std::string password;  // the salted hash that it replaces
  Time expires_at;
};

std::string seal(const Invitation& invitation, std::string_view secret);
std::string seal(const PasswordReset& reset, std::string_view secret);

// Nothing if the token was not made by this install, or has expired.
std::optional<Invitation> open_invitation(std::string_view text, std::string_view secret, Time now);

// The user that a reset is for; nothing if the token was not made by this install, or has expired.
// Whether the password is still the one that it replaces is for replaces() to say.
struct OpenedReset {
  UserId user;
  std::string before;  // digest of the hash that it replaces
};
std::optional<OpenedReset> open_reset(std::string_view text, std::string_view secret, Time now);
bool replaces(const OpenedReset& reset, std::string_view password);

}  // namespace linepool::gate
