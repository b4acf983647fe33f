// Users: people who sign in to the web site. Each acts for one customer. A browser's session is an
// ApiKey that names its user.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"

namespace linepool {

// One-time passwords by an authenticator app (RFC 6238), and codes for when the app is lost.
struct SecondFactor {
  std::string secret;            // kTotpSecretBytes bytes; "": off
  std::int64_t used_until = 0;   // the newest time step whose code was accepted; each works once
  std::vector<Digest> recovery;  // SHA-256 of the recovery codes that are left

  [[nodiscard]] bool is_on() const { return !secret.empty(); }
  bool operator==(const SecondFactor&) const = default;
};

struct User {
  UserId id;
  CustomerId customer;
  std::string email;     // as normal_email() returns it; unique
  std::string password;  // salted hash, as PasswordHash writes it
  Time created_at;
  SecondFactor second;

  bool operator==(const User&) const = default;
};

// The form in which addresses are stored and compared: ASCII letters in lower case, no blanks
// around. Nothing if the text is not an address that mail could be sent to, or is longer than
// kNameBytes bytes.
std::optional<std::string> normal_email(std::string_view text);

}  // namespace linepool
