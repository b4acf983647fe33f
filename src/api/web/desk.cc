#include "api/web/desk.h"

#include "auth/one_time_password.h"
#include "base/client_network.h"
#include "base/crypto/hmac.h"
#include "base/text_of.h"
#include "gate/admission.h"

namespace linepool::api::web {
namespace {

constexpr gate::RateLimit kAttemptsPerAccount{10, Duration::minutes(15), 10};
constexpr gate::RateLimit kAttemptsPerClient{60, Duration::minutes(15), 60};
constexpr gate::RateLimit kMailsPerAccount{3, Duration::hours(1), 3};
constexpr gate::RateLimit kMailsPerClient{30, Duration::hours(1), 30};

std::uint64_t client_of(std::string_view email) {
  return DigestHash{}(sha256(email));
}

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

Attempts::Attempts(const gate::RateLimit& per_account, const gate::RateLimit& per_client)
    : accounts_(per_account), clients_(per_client) {}

std::optional<std::int64_t> Attempts::begin(std::string_view email, const IpAddress& peer,
                                            Time now) {
  if (const auto wait_s = clients_.take(client_network(peer), now)) return wait_s;
  return accounts_.take(client_of(email), now);
}

void Attempts::succeeded(std::string_view email, const IpAddress& peer) {
  clients_.give_back(client_network(peer));
  accounts_.give_back(client_of(email));
}

Desk::Desk(const Services& all, const WebSettings& chosen)
    : services(all),
      settings(chosen),
      attempts(kAttemptsPerAccount, kAttemptsPerClient),
      mailings(kMailsPerAccount, kMailsPerClient) {}

const std::string& Desk::no_password() {
  if (no_password_.empty()) {
    no_password_ = auth::hash_password(services.random.hex(16), services.random, settings.cost);
  }
  return no_password_;
}

std::string Desk::totp_secret(const User& user, KeyId session) const {
  const std::string about = "authenticator app\n" + std::to_string(user.id.value) + "\n" +
                            std::to_string(session.value) + "\n" + user.password;
  const Digest mac = hmac_sha256(services.secret, about);
  return std::string(text_of(mac).substr(0, auth::kTotpSecretBytes));
}

}  // namespace linepool::api::web
