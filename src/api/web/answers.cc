// The forms of the answers, and what several calls need.

#include "api/letters.h"
#include "api/web/calls.h"
#include "base/limits.h"
#include "gate/session_cookie.h"

namespace linepool::api::web {
Opening opening_of(const WebCall& call) {
  return {proof::opening_of(call.request, call.desk.services.random, call.desk.settings.session,
                            call.now),
          ""};
}

wire::Response unknown_session() {
  return problem(
      Refusal(Error::kUnknownCustomer, "Nobody is signed in, or the session has ended."));
}

void write_session(wire::JsonWriter& json, const ApiKey& session) {
  json.number("id", session.id.value)
      .text("label", session.label)
      .time("startedAt", session.created_at)
      .time("endsAt", session.expires_at)
      .time("lastUsedAt", session.last_used_at);
}

void write_user(wire::JsonWriter& json, const User& user, const ApiKey& session) {
  json.key("user")
      .begin_object()
      .number("id", user.id.value)
      .text("email", user.email)
      .number("customer", user.customer.value)
      .flag("totp", user.second.is_on())
      .count("recoveryCodesLeft", user.second.recovery.size())
      .time("createdAt", user.created_at)
      .end_object()
      .key("session")
      .begin_object();
  write_session(json, session);
  json.end_object();
}

wire::Response signed_in(const core::UserReply& reply, const Opening& opening, Time now,
                         int status) {
  CHECK(!reply.session.id.is_none(), "a session was started");
  wire::JsonWriter json;
  json.begin_object();
  write_user(json, reply.user, reply.session);
  if (!opening.key.empty()) json.text("key", opening.key);
  json.time("time", now).end_object();
  wire::Response response = answer_json(json.take(), status);
  response.headers.emplace_back(
      "Set-Cookie",
      gate::session_cookie(gate::Whose::kUser, opening.token, proof::kCookieKept, opening.secure));
  return response;
}

Result<std::string> email_in(const Fields& fields) {
  const auto text = fields.required_text("email", limits::kNameBytes * 2);
  if (!text) return text.refusal();
  auto email = normal_email(*text);
  if (!email) {
    return Refusal(Error::kInvalidParameter,
                   "Field email must be an e-mail address of at most 128 bytes.");
  }
  return *std::move(email);
}

void tell_of_new_password(const Desk& desk, const User& user, Time now) {
  const Services& services = desk.services;
  if (services.outbox == nullptr) return;
  services.outbox->post(changed_letter(user.email, services.public_url, now));
}

}  // namespace linepool::api::web
