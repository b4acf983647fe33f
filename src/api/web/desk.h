// What the calls of the web site share: the settings, the thread that hashes passwords, and how
// often one may try.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/services.h"
#include "auth/password.h"
#include "base/worker.h"
#include "domain/access/user.h"
#include "gate/rate_limiter.h"

namespace linepool::api::web {

// Who may register.
enum class Registration : std::uint8_t { kOpen, kInvite, kClosed };
std::string_view name(Registration registration);
std::optional<Registration> registration_named(std::string_view name);

struct WebSettings {
  Registration registration = Registration::kClosed;
  Money credit;                               // that a new customer begins with
  Duration session_idle = Duration::days(7);  // a session that is not used ends after it
  Duration session_max = Duration::days(30);  // every session ends after it
  auth::PasswordCost cost = {};
};

// Limits what strangers may try with an account: per address of a user, whether there is such a
// user or not, and per client.
class Attempts {
 public:
  Attempts(const gate::RateLimit& per_account, const gate::RateLimit& per_client);
  // The seconds to wait; nothing if the attempt may be made.
  [[nodiscard]] std::optional<std::int64_t> begin(std::string_view email, const IpAddress& peer,
                                                  Time now);
  // It does not count.
  void succeeded(std::string_view email, const IpAddress& peer);

 private:
  gate::RateLimiter accounts_;
  gate::RateLimiter clients_;
};

class Desk {
 public:
  Desk(const Services& all, const WebSettings& chosen);

  const Services services;
  const WebSettings settings;
  Attempts attempts;             // to sign in
  Attempts mailings;             // to have a link sent
  const SystemClock real_clock;  // of one-time passwords, also where the server's clock was moved

  // A secret for an authenticator app, which only this session and password lead to. So nothing is
  // stored until the user has shown that the app works.
  [[nodiscard]] std::string totp_secret(const User& user, KeyId session) const;

  // A hash of nobody's password: for an unknown address one is compared as slowly as for a known
  // one. On the thread of `passwords` alone.
  const std::string& no_password();

 private:
  std::string no_password_;

 public:
  Worker passwords;  // last: its work uses the others
};

}  // namespace linepool::api::web
