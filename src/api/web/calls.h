// The calls of the web site, and what they have at hand.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "api/fields.h"
#include "api/proof/later.h"
#include "api/proof/opening.h"
#include "api/web/desk.h"
#include "core/commands/users/sessions.h"
#include "wire/json_writer.h"

namespace linepool::api::web {

using Answer = std::optional<wire::Response>;

struct WebCall {
  Desk& desk;
  const wire::Request& request;
  wire::Deferral& deferral;
  const gate::Principal caller;  // the session; nobody, for calls that are open to all
  const Time now;
  const std::int64_t id;  // in the path; 0 if there is none

  [[nodiscard]] KeyId session() const { return caller.owner.key; }
};

struct Opening : proof::Opening {
  std::string key;  // shown with the answer; "": none
};
Opening opening_of(const WebCall& call);

using Later = proof::Later<Desk>;
using proof::answer_json;
using proof::finish;
using proof::no_content;

// 401: nobody is signed in.
wire::Response unknown_session();

// Reads the session that calls and its user, on the readers, and passes them on:
// void go_on(Later, User, ApiKey).
template <class F>
Answer with_session(WebCall& call, F go_on) {
  auto look = [later = Later{call.desk, call.deferral.defer()}, id = call.session(),
               go_on = std::move(go_on)](const store::Tx& tx) mutable {
    std::optional<ApiKey> session = tx.keys().find(id);
    std::optional<User> user = session ? tx.users().find(session->user) : std::nullopt;
    if (!user) return later.responder.send(unknown_session());
    go_on(std::move(later), *std::move(user), *std::move(session));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

// As above: void go_on(Later, User).
template <class F>
Answer with_user(WebCall& call, F go_on) {
  auto drop = [go_on = std::move(go_on)](Later later, User user, const ApiKey&) mutable {
    go_on(std::move(later), std::move(user));
  };
  return with_session(call, std::move(drop));
}

// {"user","session"}, and "key" if there is one; sets the cookie.
wire::Response signed_in(const core::UserReply& reply, const Opening& opening, Time now,
                         int status = 200);
// The members that show a session.
void write_session(wire::JsonWriter& json, const ApiKey& session);
// Members "user" and "session".
void write_user(wire::JsonWriter& json, const User& user, const ApiKey& session);
// Field "email", normalised.
Result<std::string> email_in(const Fields& fields);
// Tells the user by mail, where mail is sent, that the password has changed.
void tell_of_new_password(const Desk& desk, const User& user, Time now);

Answer show_session(WebCall& call);
Answer register_user(WebCall& call);
Answer log_in(WebCall& call);
Answer log_out(WebCall& call);
Answer reset_password(WebCall& call);
Answer mail_reset(WebCall& call);
Answer list_sessions(WebCall& call);
Answer end_session(WebCall& call);
Answer end_other_sessions(WebCall& call);
Answer change_password(WebCall& call);
Answer begin_totp(WebCall& call);
Answer confirm_totp(WebCall& call);
Answer remove_totp(WebCall& call);

}  // namespace linepool::api::web
