#include "api/web/desk.h"

#include "auth/one_time_password.h"
#include "base/crypto/hmac.h"
#include "base/text_of.h"

namespace linepool::api::web {
namespace {

constexpr gate::RateLimit kMailsPerAccount{3, Duration::hours(1), 3};
constexpr gate::RateLimit kMailsPerClient{30, Duration::hours(1), 30};

}  // namespace

std::string_view name(Registration registration) {
  switch (registration) {
    case Registration::kOpen: return "open";
    case Registration::kInvite: return "invite";
    case Registration::kClosed: return "closed";
  }
  return "";
}

std::optional<Registration> registration_named(std::string_view wanted) {
  using enum Registration;
  for (const Registration registration : {kOpen, kInvite, kClosed}) {
    if (name(registration) == wanted) return registration;
  }
  return std::nullopt;
}

Desk::Desk(const Services& all, const WebSettings& chosen, proof::Passwords& hashing)
    : services(all),
      settings(chosen),
      passwords(hashing),
      attempts(proof::kAttemptsPerName, proof::kAttemptsPerClient),
      mailings(kMailsPerAccount, kMailsPerClient) {}

std::string Desk::totp_secret(const User& user, KeyId session) const {
  const std::string about = "authenticator app\n" + std::to_string(user.id.value) + "\n" +
                            std::to_string(session.value) + "\n" + user.password;
  const Digest mac = hmac_sha256(services.secret, about);
  return std::string(text_of(mac).substr(0, auth::kTotpSecretBytes));
}

}  // namespace linepool::api::web
