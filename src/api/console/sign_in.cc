// Signing in with a password and a code, and a new password.

#include "api/console/calls.h"
#include "api/proof/second_proof.h"
#include "base/limits.h"
#include "base/log/log.h"

namespace linepool::api::console {
namespace {

// What came with a call, on its way.
struct Claim {
  std::string name;
  std::string password;
  std::string code;
  Opening opening;
  AuditFact fact;
  IpAddress peer;
  Time now;
};

// Who may sign in; nobody else's password is looked at.
bool may_sign_in(const std::optional<Operator>& who) {
  return who && who->state == OperatorState::kActive;
}

// One answer, whatever was wrong: it tells nobody that a name or a password is right. The audit log
// has failures with the names of operators; what else people type as their name may be a password.
void fail(Later later, Claim claim, const std::optional<Operator>& who) {
  if (log_admits(LogLevel::kWarning, "denied", "console sign_in_failed")) {
    log_line(LogLevel::kWarning, "denied",
             {{"request", claim.fact.request_id},
              {"dialect", "console"},
              {"outcome", "sign_in_failed"},
              {"address", claim.fact.address}});
  }
  if (who) {
    claim.fact.actor = who->name;
    claim.fact.role = who->role;
    later.desk.note_failure(std::move(claim.fact), claim.now);
  }
  later.responder.send(
      problem(Refusal(Error::kSignInFailed, "The name, the password or the code is wrong.")));
}

void check_claim(Later later, Claim claim, const std::optional<Operator>& who) {
  Desk& desk = later.desk;
  const std::string* password = may_sign_in(who) ? &who->password : nullptr;
  if (!desk.passwords.is_right(claim.password, password)) {
    return fail(std::move(later), std::move(claim), who);
  }
  const auto proven = proof::second_proof(who->second, claim.code, desk.real_clock.now());
  if (!proven) return fail(std::move(later), std::move(claim), who);
  CHECK(*proven, "who has a password has a second factor");
  desk.attempts.succeeded(claim.name, claim.peer);
  claim.fact.actor = who->name;
  claim.fact.role = who->role;
  later.responder =
      admin::audited(desk.services, std::move(claim.fact), std::move(later.responder));
  core::StartOperatorSession command{who->id, who->password, **proven, claim.opening.session};
  auto render = [opening = std::move(claim.opening),
                 now = claim.now](const core::OperatorSessionReply& reply) {
    return signed_in(reply, opening, now);
  };
  finish(std::move(later), std::move(command), std::move(render));
}

}  // namespace

Answer sign_in(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"name", "password", "code"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> name = fields->required_text("name", limits::kNameBytes);
  if (!name) return problem(name.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  Result<std::string> code = fields->required_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  const IpAddress& peer = call.request.peer;
  if (const auto wait_s = call.desk.attempts.begin(*name, peer, call.now)) {
    return too_many_problem(*wait_s);
  }
  Claim claim{
      *std::move(name), *std::move(password), *std::move(code), opening_of(call), call.fact, peer,
      call.now};
  auto look = [later = Later{call.desk, call.deferral.defer()},
               claim = std::move(claim)](const store::Tx& tx) mutable {
    Desk& desk = later.desk;
    std::optional<Operator> who = tx.operators().find_by_name(claim.name);
    auto check = [later = std::move(later), claim = std::move(claim),
                  who = std::move(who)]() mutable {
      check_claim(std::move(later), std::move(claim), who);
    };
    desk.passwords.submit(std::move(check));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

// The audit log has it by the call's deferral, whether it was done or refused.
Answer change_password(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"password", "newPassword"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> before = fields->required_text("password", limits::kPasswordBytes);
  if (!before) return problem(before.refusal());
  Result<std::string> after = fields->required_text("newPassword", limits::kPasswordBytes);
  if (!after) return problem(after.refusal());
  if (const Status good = proof::check_new_password(*after); !good) return problem(good.refusal());
  auto change = [before = *std::move(before), after = *std::move(after), opening = opening_of(call),
                 peer = call.request.peer,
                 now = call.now](Later later, Operator who, const OperatorToken&) mutable {
    Desk& desk = later.desk;
    if (const auto wait_s = desk.attempts.begin(who.name, peer, now)) {
      return later.responder.send(too_many_problem(*wait_s));
    }
    auto work = [later = std::move(later), who = std::move(who), before = std::move(before),
                 after = std::move(after), opening = std::move(opening), peer, now]() mutable {
      Desk& at = later.desk;
      if (!at.passwords.is_right(before, &who.password)) {
        return later.responder.send(
            problem(Refusal(Error::kSignInFailed, "The password is wrong.")));
      }
      at.attempts.succeeded(who.name, peer);
      core::SetOperatorPassword command{who.id, who.password, at.passwords.hash(after),
                                        opening.session};
      auto render = [opening = std::move(opening), now](const core::OperatorSessionReply& reply) {
        return signed_in(reply, opening, now);
      };
      finish(std::move(later), std::move(command), std::move(render));
    };
    desk.passwords.submit(std::move(work));
  };
  return with_session(call, std::move(change));
}

}  // namespace linepool::api::console
