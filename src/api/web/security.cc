// The password and the second factor of a user who is signed in. What changes them needs the
// password again, or what only the password leads to: an open browser is not its owner.

#include "api/fields.h"
#include "api/proof/second_proof.h"
#include "api/web/calls.h"
#include "auth/one_time_password.h"
#include "base/limits.h"
#include "core/commands/users/change_user.h"

namespace linepool::api::web {
namespace {

// Checks the user's password on its thread, then passes on: void go_on(Later, User). Guessing is
// limited as for signing in.
template <class F>
Answer with_password(WebCall& call, std::string password, F go_on) {
  auto check = [password = std::move(password), peer = call.request.peer, now = call.now,
                go_on = std::move(go_on)](Later later, User user) mutable {
    Desk& desk = later.desk;
    if (const auto wait_s = desk.attempts.begin(user.email, peer, now)) {
      return later.responder.send(too_many_problem(*wait_s));
    }
    auto work = [later = std::move(later), user = std::move(user), password = std::move(password),
                 peer, go_on = std::move(go_on)]() mutable {
      if (!later.desk.passwords.is_right(password, &user.password)) {
        return later.responder.send(
            problem(Refusal(Error::kSignInFailed, "The password is wrong.")));
      }
      later.desk.attempts.succeeded(user.email, peer);
      go_on(std::move(later), std::move(user));
    };
    desk.passwords.submit(std::move(work));
  };
  return with_user(call, std::move(check));
}

wire::Response on_already() {
  return problem(Refusal(Error::kConflict, "The second factor is on already."));
}

wire::Response show_recovery(const std::vector<std::string>& codes) {
  wire::JsonWriter json;
  json.begin_object();
  proof::write_recovery(json, codes);
  json.end_object();
  return answer_json(json.take());
}

}  // namespace

Answer change_password(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"password", "newPassword"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> before = fields->required_text("password", limits::kPasswordBytes);
  if (!before) return problem(before.refusal());
  Result<std::string> after = fields->required_text("newPassword", limits::kPasswordBytes);
  if (!after) return problem(after.refusal());
  if (const Status good = proof::check_new_password(*after); !good) return problem(good.refusal());
  auto change = [after = *std::move(after), opening = opening_of(call), now = call.now](
                    Later later, const User& user) mutable {
    Desk& desk = later.desk;
    core::SetPassword command{user.id, user.password, desk.passwords.hash(after), opening.session};
    auto render = [&desk, opening = std::move(opening), now](const core::UserReply& reply) {
      tell_of_new_password(desk, reply.user, now);
      return signed_in(reply, opening, now);
    };
    finish(std::move(later), std::move(command), std::move(render));
  };
  return with_password(call, *std::move(before), std::move(change));
}

Answer begin_totp(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"password"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  auto show = [session = call.session()](Later later, const User& user) {
    if (user.second.is_on()) {
      return later.responder.send(on_already());
    }
    const std::string secret = later.desk.totp_secret(user, session);
    wire::JsonWriter json;
    json.begin_object()
        .text("secret", auth::totp_text(secret))
        .text("uri", auth::totp_uri(secret, user.email))
        .end_object();
    later.responder.send(answer_json(json.take()));
  };
  return with_password(call, *std::move(password), std::move(show));
}

// No password: only who was shown the secret can answer with a code of it.
Answer confirm_totp(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"code"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> code = fields->required_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  auto confirm = [code = *std::move(code), session = call.session(), peer = call.request.peer,
                  now = call.now](Later later, const User& user) {
    Desk& desk = later.desk;
    if (user.second.is_on()) {
      return later.responder.send(on_already());
    }
    if (const auto wait_s = desk.attempts.begin(user.email, peer, now)) {
      return later.responder.send(too_many_problem(*wait_s));
    }
    core::SetSecondFactor command{user.id, {desk.totp_secret(user, session), 0, {}}, session};
    const auto step = auth::totp_step(command.second.secret, code, desk.real_clock.now());
    if (!step) return later.responder.send(problem(Error::kSecondFactorFailed));
    desk.attempts.succeeded(user.email, peer);
    command.second.used_until = *step;
    auto codes = proof::new_recovery_codes(desk.services.random);
    command.second.recovery = proof::recovery_digests(codes);
    auto render = [codes = std::move(codes)](const core::UserReply&) {
      return show_recovery(codes);
    };
    finish(std::move(later), std::move(command), std::move(render));
  };
  return with_user(call, std::move(confirm));
}

Answer remove_totp(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"password"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  auto remove = [session = call.session()](Later later, const User& user) {
    finish(std::move(later), core::SetSecondFactor{user.id, {}, session},
           [](const core::UserReply&) { return no_content(); });
  };
  return with_password(call, *std::move(password), std::move(remove));
}

}  // namespace linepool::api::web
