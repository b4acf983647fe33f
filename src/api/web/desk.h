// What the calls of the web site share: the settings, and how often one may try.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/proof/attempts.h"
#include "api/proof/later.h"
#include "api/proof/passwords.h"
#include "api/services.h"
#include "domain/access/user.h"

namespace linepool::api::web {

// Who may register.
enum class Registration : std::uint8_t { kOpen, kInvite, kClosed };
std::string_view name(Registration registration);
std::optional<Registration> registration_named(std::string_view name);

struct WebSettings {
  Registration registration = Registration::kClosed;
  Money credit;  // that a new customer begins with
  proof::SessionLife session{Duration::days(7), Duration::days(30)};
  auth::PasswordCost cost = {};
};

class Desk {
 public:
  Desk(const Services& all, const WebSettings& chosen, proof::Passwords& hashing);

  const Services services;
  const WebSettings settings;
  proof::Passwords& passwords;
  proof::Attempts attempts;      // to sign in
  proof::Attempts mailings;      // to have a link sent
  const SystemClock real_clock;  // of one-time passwords, also where the server's clock was moved

  // A secret for an authenticator app, which only this session and password lead to. So nothing is
  // stored until the user has shown that the app works.
  [[nodiscard]] std::string totp_secret(const User& user, KeyId session) const;
};

}  // namespace linepool::api::web
