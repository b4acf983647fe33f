#include "api/console/desk.h"

#include <fmt/format.h>

#include <utility>

#include "auth/one_time_password.h"
#include "base/check.h"
#include "base/crypto/hmac.h"
#include "base/text_of.h"
#include "core/commands/operators/append_audit.h"

namespace linepool::api::console {

Desk::Desk(const Services& all, const ConsoleSettings& chosen, proof::Passwords& hashing)
    : services(all),
      settings(chosen),
      passwords(hashing),
      attempts(proof::kAttemptsPerName, proof::kAttemptsPerClient) {}

std::string Desk::totp_secret(const Operator& invited) const {
  CHECK(invited.is_invited(), "the secret is one of an invitation");
  const std::string about = "operator's authenticator app\n" + std::to_string(invited.id.value) +
                            "\n" + to_hex(text_of(invited.invitation));
  const Digest mac = hmac_sha256(services.secret, about);
  return std::string(text_of(mac).substr(0, auth::kTotpSecretBytes));
}

std::string Desk::next_totp_secret(const Operator& who, OperatorTokenId session, Time begun) const {
  CHECK(who.second.is_on(), "there is an app to replace");
  const std::string about =
      fmt::format("operator's next authenticator app\n{}\n{}\n{}\n{}", who.id.value, session.value,
                  begun.ms, to_hex(who.second.secret));
  const Digest mac = hmac_sha256(services.secret, about);
  return std::string(text_of(mac).substr(0, auth::kTotpSecretBytes));
}

void Desk::note_failure(AuditFact fact, Time now) {
  const auto left_out = denials.admit(fact.actor, now);
  if (!left_out) return;
  if (*left_out > 0) fact.before = fmt::format(R"({{"denials_left_out":{}}})", *left_out);
  fact.outcome = AuditOutcome::kDenied;
  static_cast<void>(services.engine.submit(core::AppendAudit{std::move(fact)}, [](const auto&) {}));
}

}  // namespace linepool::api::console
