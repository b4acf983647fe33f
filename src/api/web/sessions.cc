// The sessions of a user: this browser's and the others.

#include "api/web/calls.h"
#include "base/limits.h"
#include "gate/session_cookie.h"

namespace linepool::api::web {
namespace {

void write_install(wire::JsonWriter& json, const Desk& desk, Time now) {
  json.text("registration", name(desk.settings.registration))
      .flag("sandbox", desk.services.is_sandbox)
      .flag("mail", desk.services.outbox != nullptr)
      .time("time", now);
}

std::string session_json(const Desk& desk, const User& user, const ApiKey& session, Time now) {
  wire::JsonWriter json;
  json.begin_object();
  write_install(json, desk, now);
  write_user(json, user, session);
  json.end_object();
  return json.take();
}

wire::Response nobody(const WebCall& call) {
  wire::JsonWriter json;
  json.begin_object();
  write_install(json, call.desk, call.now);
  json.null("user").null("session").end_object();
  wire::Response response = answer_json(json.take());
  if (!gate::session_token(call.request).empty()) {
    response.headers.emplace_back(
        "Set-Cookie", gate::no_session_cookie(gate::Whose::kUser, gate::is_secure(call.request)));
  }
  return response;
}

}  // namespace

Answer show_session(WebCall& call) {
  if (!call.caller.is_session()) return nobody(call);
  return with_session(call, [now = call.now](Later later, const User& user, const ApiKey& session) {
    const Desk& desk = later.desk;
    if (const auto ends =
            desk.settings.session.new_end(session.created_at, session.expires_at, now)) {
      auto render = [&desk, now](const core::UserReply& reply) {
        return answer_json(session_json(desk, reply.user, reply.session, now));
      };
      return finish(std::move(later), core::ExtendSession{session.id, *ends}, std::move(render));
    }
    later.responder.send(answer_json(session_json(desk, user, session, now)));
  });
}

Answer list_sessions(WebCall& call) {
  return answer_by_query(
      call.desk.services, call.deferral,
      [id = call.session(), now = call.now](const store::Tx& tx) {
        const std::optional<ApiKey> own = tx.keys().find(id);
        if (!own) return unknown_session();
        wire::JsonWriter json;
        json.begin_object().key("items").begin_array();
        for (const ApiKey& session : tx.keys().sessions(own->user, limits::kSessionsPerUser)) {
          if (!session.is_valid(now)) continue;
          json.begin_object();
          write_session(json, session);
          json.flag("current", session.id == id).end_object();
        }
        json.end_array().end_object();
        return answer_json(json.take());
      });
}

Answer end_session(WebCall& call) {
  return with_user(call, [only = KeyId{call.id}](Later later, const User& user) {
    finish(std::move(later), core::EndSessions{user.id, only, {}},
           [](const core::UserReply&) { return no_content(); });
  });
}

Answer end_other_sessions(WebCall& call) {
  return with_user(call, [own = call.session()](Later later, const User& user) {
    finish(std::move(later), core::EndSessions{user.id, {}, own},
           [](const core::UserReply&) { return no_content(); });
  });
}

}  // namespace linepool::api::web
