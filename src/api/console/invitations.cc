// What the link of an invitation leads to: a password and an authenticator app, and then a session.
// The link stays good until both are set.

#include <algorithm>

#include "api/console/calls.h"
#include "api/proof/second_proof.h"
#include "auth/one_time_password.h"
#include "base/limits.h"

namespace linepool::api::console {
namespace {

constexpr std::size_t kInvitationBytes = 128;

Refusal spent() {
  return {Error::kForbidden,
          "The invitation was used already, or is too old: ask an owner for a new one."};
}

std::optional<Operator> invited_with(const store::Tx& tx, const Digest& invitation, Time now) {
  std::vector<Operator> all = tx.operators().list(OperatorId{}, kOperatorsMost);
  const auto who = std::find_if(all.begin(), all.end(), [&](const Operator& one) {
    return one.is_invited() && one.invitation == invitation && now < one.invited_until;
  });
  return who == all.end() ? std::nullopt : std::optional(std::move(*who));
}

wire::Response show(const Desk& desk, const Operator& who) {
  const std::string secret = desk.totp_secret(who);
  wire::JsonWriter json;
  json.begin_object()
      .text("name", who.name)
      .text("role", name(who.role))
      .time("endsAt", who.invited_until)
      .text("secret", auth::totp_text(secret))
      .text("uri", auth::totp_uri(secret, who.name))
      .end_object();
  return answer_json(json.take());
}

void accept(Later later, Operator who, const std::string& password, Opening opening,
            SecondFactor second, Time now) {
  Desk& desk = later.desk;
  auto codes = proof::new_recovery_codes(desk.services.random);
  second.recovery = proof::recovery_digests(codes);
  core::AcceptInvitation command{who.invitation, desk.passwords.hash(password), std::move(second),
                                 opening.session};
  auto render = [codes = std::move(codes), opening = std::move(opening),
                 now](const core::OperatorSessionReply& reply) {
    return signed_in(reply, opening, now, codes);
  };
  finish(std::move(later), std::move(command), std::move(render));
}

}  // namespace

Answer show_invitation(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"invitation"});
  if (!fields) return problem(fields.refusal());
  const auto invitation = fields->required_text("invitation", kInvitationBytes);
  if (!invitation) return problem(invitation.refusal());
  return answer_by_query(
      call.desk.services, call.deferral,
      [&desk = call.desk, hash = sha256(*invitation), now = call.now](const store::Tx& tx) {
        const std::optional<Operator> who = invited_with(tx, hash, now);
        return who ? show(desk, *who) : problem(spent());
      });
}

Answer accept_invitation(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"invitation", "password", "code"});
  if (!fields) return problem(fields.refusal());
  const auto invitation = fields->required_text("invitation", kInvitationBytes);
  if (!invitation) return problem(invitation.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  if (const Status good = proof::check_new_password(*password); !good) {
    return problem(good.refusal());
  }
  Result<std::string> code = fields->required_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  auto look = [later = Later{call.desk, call.deferral.defer()}, hash = sha256(*invitation),
               password = *std::move(password), code = *std::move(code), fact = call.fact,
               opening = opening_of(call), now = call.now](const store::Tx& tx) mutable {
    Desk& desk = later.desk;
    std::optional<Operator> who = invited_with(tx, hash, now);
    if (!who) return later.responder.send(problem(spent()));
    SecondFactor second{desk.totp_secret(*who), 0, {}};
    const auto step = auth::totp_step(second.secret, code, desk.real_clock.now());
    if (!step) return later.responder.send(problem(Error::kSecondFactorFailed));
    second.used_until = *step;
    fact.actor = who->name;
    fact.role = who->role;
    later.responder = admin::audited(desk.services, std::move(fact), std::move(later.responder));
    auto work = [later = std::move(later), who = *std::move(who), password = std::move(password),
                 opening = std::move(opening), second = std::move(second), now]() mutable {
      accept(std::move(later), std::move(who), password, std::move(opening), std::move(second),
             now);
    };
    desk.passwords.submit(std::move(work));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

}  // namespace linepool::api::console
