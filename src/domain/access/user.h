// Users: people who sign in to the web site. Each acts for one customer. A browser's session is an
// ApiKey that names its user.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"
#include "domain/access/second_factor.h"

namespace linepool {

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
