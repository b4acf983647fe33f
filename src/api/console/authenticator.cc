// Another authenticator app for an operator who is signed in: the password and a code of the old
// app lead to a secret, and a code of the new app puts it in the old one's place. Until then the
// old one works, and nothing is stored.

#include "api/console/calls.h"
#include "api/proof/second_proof.h"
#include "auth/one_time_password.h"
#include "base/limits.h"

namespace linepool::api::console {
namespace {

// As long as somebody takes to find the phone.
constexpr Duration kMayTake = Duration::minutes(10);
constexpr std::size_t kTimeBytes = 32;

// One answer for both: a session alone must not help to guess the password.
wire::Response wrong() {
  return problem(Refusal(Error::kSignInFailed, "The password or the code is wrong."));
}

wire::Response too_late() {
  return problem(Refusal(Error::kForbidden, "This secret was shown too long ago: begin again."));
}

wire::Response show(const Desk& desk, const core::OperatorSessionReply& reply,
                    OperatorTokenId session, Time begun) {
  const std::string secret = desk.next_totp_secret(reply.who, session, begun);
  wire::JsonWriter json;
  json.begin_object()
      .time("begunAt", begun)
      .time("endsAt", begun + kMayTake)
      .text("secret", auth::totp_text(secret))
      .text("uri", auth::totp_uri(secret, reply.who.name))
      .end_object();
  return answer_json(json.take());
}

void prove(Later later, const Operator& who, const std::string& password, const std::string& code,
           OperatorTokenId session, const IpAddress& peer, Time now) {
  Desk& desk = later.desk;
  if (!desk.passwords.is_right(password, &who.password)) return later.responder.send(wrong());
  const auto proven = proof::second_proof(who.second, code, desk.real_clock.now());
  if (!proven) return later.responder.send(wrong());
  CHECK(*proven, "who has a password has a second factor");
  desk.attempts.succeeded(who.name, peer);
  core::ProveOperator command{who.id, who.password, **proven};
  auto render = [&desk, session, now](const core::OperatorSessionReply& reply) {
    return show(desk, reply, session, now);
  };
  finish(std::move(later), std::move(command), std::move(render));
}

wire::Response replaced(const core::OperatorSessionReply& reply, const OperatorToken& session,
                        const std::vector<std::string>& codes, Time now) {
  wire::JsonWriter json;
  json.begin_object();
  write_operator(json, reply.who, session);
  proof::write_recovery(json, codes);
  json.time("time", now).end_object();
  return answer_json(json.take());
}

}  // namespace

Answer begin_authenticator(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"password", "code"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  Result<std::string> code = fields->required_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  auto begin = [password = *std::move(password), code = *std::move(code),
                session = call.caller.session, peer = call.request.peer,
                now = call.now](Later later, Operator who, const OperatorToken&) mutable {
    Desk& desk = later.desk;
    if (const auto wait_s = desk.attempts.begin(who.name, peer, now)) {
      return later.responder.send(too_many_problem(*wait_s));
    }
    auto work = [later = std::move(later), who = std::move(who), password = std::move(password),
                 code = std::move(code), session, peer, now]() mutable {
      prove(std::move(later), who, password, code, session, peer, now);
    };
    desk.passwords.submit(std::move(work));
  };
  return with_session(call, std::move(begin));
}

// No password: only who was shown the secret can answer with a code of it.
Answer confirm_authenticator(ConsoleCall& call) {
  const auto fields = Fields::read(call.request.body, {"begunAt", "code"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> text = fields->required_text("begunAt", kTimeBytes);
  if (!text) return problem(text.refusal());
  Result<std::string> code = fields->required_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  const std::optional<Time> begun = parse_rfc3339(*text);
  if (!begun || call.now < *begun || *begun + kMayTake <= call.now) return too_late();
  auto confirm = [begun = *begun, code = *std::move(code), peer = call.request.peer,
                  now = call.now](Later later, const Operator& who, const OperatorToken& session) {
    Desk& desk = later.desk;
    if (!who.second.is_on()) return later.responder.send(unknown_session());
    if (const auto wait_s = desk.attempts.begin(who.name, peer, now)) {
      return later.responder.send(too_many_problem(*wait_s));
    }
    SecondFactor second{desk.next_totp_secret(who, session.id, begun), 0, {}};
    const auto step = auth::totp_step(second.secret, code, desk.real_clock.now());
    if (!step) return later.responder.send(problem(Error::kSecondFactorFailed));
    desk.attempts.succeeded(who.name, peer);
    second.used_until = *step;
    auto codes = proof::new_recovery_codes(desk.services.random);
    second.recovery = proof::recovery_digests(codes);
    core::ReplaceAuthenticator command{who.id, who.second.secret, std::move(second), session.id};
    auto render = [session, codes = std::move(codes),
                   now](const core::OperatorSessionReply& reply) {
      return replaced(reply, session, codes, now);
    };
    finish(std::move(later), std::move(command), std::move(render));
  };
  return with_session(call, std::move(confirm));
}

}  // namespace linepool::api::console
