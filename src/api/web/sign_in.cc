// Registering, signing in and out, and a new password by a link.

#include "api/fields.h"
#include "api/proof/second_proof.h"
#include "api/web/calls.h"
#include "base/limits.h"
#include "core/commands/users/change_user.h"
#include "core/commands/users/register_user.h"
#include "gate/account_links.h"
#include "gate/session_cookie.h"

namespace linepool::api::web {
namespace {

constexpr std::size_t kLinkBytes = 1024;

// What came with a call, on its way.
struct Claim {
  std::string email;
  std::string password;
  std::string code;
  IpAddress peer;
  Time now;
  Opening opening;
  CustomerId joins;  // who registers; none: a new customer
};

// The customer that the user joins; none: a new one. An invitation counts however registration is
// set, unless it is closed.
Result<CustomerId> may_register(const WebCall& call, const std::string& email,
                                const std::string& invite) {
  const Registration registration = call.desk.settings.registration;
  if (registration == Registration::kOpen && invite.empty()) return CustomerId{};
  if (registration == Registration::kClosed) {
    return Refusal(Error::kForbidden, "Registration is closed; ask the operator for an account.");
  }
  const auto invitation = gate::open_invitation(invite, call.desk.services.secret, call.now);
  if (!invitation) {
    return Refusal(Error::kForbidden, "Registration needs an invitation that is still valid.");
  }
  if (invitation->email != email) {
    return Refusal(Error::kForbidden, "The invitation is for another e-mail address.");
  }
  return invitation->customer;
}

void make_user(Later later, Claim claim) {
  Desk& desk = later.desk;
  core::RegisterUser command;
  command.email = claim.email;
  command.password = desk.passwords.hash(claim.password);
  command.session = claim.opening.session;
  command.customer = claim.joins;
  if (claim.joins.is_none()) {
    claim.opening.key = desk.services.random.hex(limits::kApiKeyChars / 2);
    command.key_hash = sha256(claim.opening.key);
    command.credit = desk.settings.credit;
  }
  auto render = [opening = std::move(claim.opening), now = claim.now](
                    const core::UserReply& reply) { return signed_in(reply, opening, now, 201); };
  finish(std::move(later), std::move(command), std::move(render));
}

void check_claim(Later later, Claim claim, const std::optional<User>& user) {
  Desk& desk = later.desk;
  const bool is_right = desk.passwords.is_right(claim.password, user ? &user->password : nullptr);
  if (!user || !is_right) return later.responder.send(problem(Error::kSignInFailed));
  auto proven = proof::second_proof(user->second, claim.code, desk.real_clock.now());
  // A missing code is no attempt to guess one.
  const bool is_guess = !proven && proven.error() == Error::kSecondFactorFailed;
  if (!is_guess) desk.attempts.succeeded(claim.email, claim.peer);
  if (!proven) return later.responder.send(problem(proven.refusal()));
  core::StartSession command{user->id, user->password, *std::move(proven), claim.opening.session};
  auto render = [opening = std::move(claim.opening), now = claim.now](
                    const core::UserReply& reply) { return signed_in(reply, opening, now); };
  finish(std::move(later), std::move(command), std::move(render));
}

}  // namespace

Answer register_user(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"email", "password", "invite"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> email = email_in(*fields);
  if (!email) return problem(email.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  if (const Status good = proof::check_new_password(*password); !good)
    return problem(good.refusal());
  const auto invite = fields->optional_text("invite", kLinkBytes);
  if (!invite) return problem(invite.refusal());
  const Result<CustomerId> joins = may_register(call, *email, *invite);
  if (!joins) return problem(joins.refusal());
  const IpAddress& peer = call.request.peer;
  if (const auto wait_s = call.desk.attempts.begin(*email, peer, call.now)) {
    return too_many_problem(*wait_s);
  }
  // A test may register as many as it likes.
  if (call.desk.services.is_sandbox) call.desk.attempts.succeeded(*email, peer);
  Claim claim{*std::move(email), *std::move(password), "",    peer,
              call.now,          opening_of(call),     *joins};
  auto work = [later = Later{call.desk, call.deferral.defer()},
               claim = std::move(claim)]() mutable {
    make_user(std::move(later), std::move(claim));
  };
  call.desk.passwords.submit(std::move(work));
  return std::nullopt;
}

Answer log_in(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"email", "password", "code"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> email = email_in(*fields);
  if (!email) return problem(email.refusal());
  Result<std::string> password = fields->required_text("password", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  Result<std::string> code = fields->optional_text("code", proof::kSecondCodeBytes);
  if (!code) return problem(code.refusal());
  const IpAddress& peer = call.request.peer;
  if (const auto wait_s = call.desk.attempts.begin(*email, peer, call.now)) {
    return too_many_problem(*wait_s);
  }
  Claim claim{*std::move(email),
              *std::move(password),
              *std::move(code),
              peer,
              call.now,
              opening_of(call),
              {}};
  auto look = [later = Later{call.desk, call.deferral.defer()},
               claim = std::move(claim)](const store::Tx& tx) mutable {
    Desk& desk = later.desk;
    std::optional<User> user = tx.users().find_by_email(claim.email);
    auto check = [later = std::move(later), claim = std::move(claim),
                  user = std::move(user)]() mutable {
      check_claim(std::move(later), std::move(claim), user);
    };
    desk.passwords.submit(std::move(check));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

Answer log_out(WebCall& call) {
  const bool secure = gate::is_secure(call.request);
  const auto goodbye = [secure] {
    wire::Response response = no_content();
    response.headers.emplace_back("Set-Cookie",
                                  gate::no_session_cookie(gate::Whose::kUser, secure));
    return response;
  };
  if (!call.caller.is_session()) return goodbye();
  return with_user(call, [session = call.session(), goodbye](Later later, const User& user) {
    core::EndSessions command{user.id, session, {}};
    finish(std::move(later), command, [goodbye](const core::UserReply&) { return goodbye(); });
  });
}

Answer reset_password(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"token", "newPassword"});
  if (!fields) return problem(fields.refusal());
  const auto token = fields->required_text("token", kLinkBytes);
  if (!token) return problem(token.refusal());
  Result<std::string> password = fields->required_text("newPassword", limits::kPasswordBytes);
  if (!password) return problem(password.refusal());
  if (const Status good = proof::check_new_password(*password); !good)
    return problem(good.refusal());
  const Refusal spent(Error::kForbidden, "The link was used already, or is too old.");
  auto reset = gate::open_reset(*token, call.desk.services.secret, call.now);
  if (!reset) return problem(spent);
  auto look = [later = Later{call.desk, call.deferral.defer()}, reset = *std::move(reset), spent,
               password = *std::move(password), opening = opening_of(call),
               now = call.now](const store::Tx& tx) mutable {
    const std::optional<User> user = tx.users().find(reset.user);
    if (!user || !gate::replaces(reset, user->password)) {
      return later.responder.send(problem(spent));
    }
    core::SetPassword command{user->id, user->password, "", opening.session};
    // Whoever reads the user's mail has only one of two factors.
    if (user->second.is_on()) command.session.reset();
    Desk& desk = later.desk;
    auto work = [later = std::move(later), command = std::move(command),
                 password = std::move(password), opening = std::move(opening), now]() mutable {
      Desk& at = later.desk;
      command.password = at.passwords.hash(password);
      auto render = [&at, opening = std::move(opening), now](const core::UserReply& reply) {
        tell_of_new_password(at, reply.user, now);
        return reply.session.id.is_none() ? no_content() : signed_in(reply, opening, now);
      };
      finish(std::move(later), std::move(command), std::move(render));
    };
    desk.passwords.submit(std::move(work));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

}  // namespace linepool::api::web
