// The sessions of an operator: this browser's and the others; and what shows one.

#include "api/console/calls.h"
#include "api/proof/second_proof.h"
#include "gate/session_cookie.h"

namespace linepool::api::console {
namespace {

std::string session_json(const Operator& who, const OperatorToken& session, Time now) {
  wire::JsonWriter json;
  json.begin_object();
  write_operator(json, who, session);
  json.time("time", now).end_object();
  return json.take();
}

wire::Response nobody(const ConsoleCall& call) {
  wire::JsonWriter json;
  json.begin_object().null("operator").null("session").time("time", call.now).end_object();
  wire::Response response = answer_json(json.take());
  if (!gate::session_token(call.request, gate::Whose::kOperator).empty()) {
    response.headers.emplace_back(
        "Set-Cookie",
        gate::no_session_cookie(gate::Whose::kOperator, gate::is_secure(call.request)));
  }
  return response;
}

}  // namespace

Opening opening_of(const ConsoleCall& call) {
  return proof::opening_of(call.request, call.desk.services.random, call.desk.settings.session,
                           call.now);
}

wire::Response unknown_session() {
  return problem(Refusal(Error::kUnauthorized, "Nobody is signed in, or the session has ended."));
}

void write_session(wire::JsonWriter& json, const OperatorToken& session) {
  json.number("id", session.id.value)
      .text("label", session.label)
      .time("startedAt", session.created_at)
      .time("endsAt", session.expires_at);
}

void write_operator(wire::JsonWriter& json, const Operator& who, const OperatorToken& session) {
  json.key("operator")
      .begin_object()
      .number("id", who.id.value)
      .text("name", who.name)
      .text("role", name(who.role))
      .count("recoveryCodesLeft", who.second.recovery.size())
      .end_object()
      .key("session")
      .begin_object();
  write_session(json, session);
  json.end_object();
}

wire::Response signed_in(const core::OperatorSessionReply& reply, const Opening& opening, Time now,
                         const std::vector<std::string>& recovery) {
  CHECK(!reply.session.id.is_none(), "a session was started");
  wire::JsonWriter json;
  json.begin_object();
  write_operator(json, reply.who, reply.session);
  if (!recovery.empty()) proof::write_recovery(json, recovery);
  json.time("time", now).end_object();
  wire::Response response = answer_json(json.take());
  response.headers.emplace_back(
      "Set-Cookie", gate::session_cookie(gate::Whose::kOperator, opening.token, proof::kCookieKept,
                                         opening.secure));
  return response;
}

// A page asks for its session while somebody works on it, and so keeps it. Calls of the admin API
// do not: a page that only refreshes itself is idle.
Answer show_session(ConsoleCall& call) {
  if (!call.is_signed_in()) return nobody(call);
  return with_session(
      call, [now = call.now](Later later, const Operator& who, const OperatorToken& session) {
        const auto ends =
            later.desk.settings.session.new_end(session.created_at, session.expires_at, now);
        if (!ends) return later.responder.send(answer_json(session_json(who, session, now)));
        auto render = [now](const core::OperatorSessionReply& reply) {
          return answer_json(session_json(reply.who, reply.session, now));
        };
        const core::ExtendOperatorSession command{session.id, *ends};
        finish(std::move(later), command, std::move(render));
      });
}

Answer list_sessions(ConsoleCall& call) {
  return answer_by_query(
      call.desk.services, call.deferral,
      [who = call.caller.id, own = call.caller.session, now = call.now](const store::Tx& tx) {
        wire::JsonWriter json;
        json.begin_object().key("items").begin_array();
        const auto sessions =
            tx.operator_tokens().of_operator(who, TokenKind::kSession, kSessionsPerOperator);
        for (const OperatorToken& session : sessions) {
          if (!session.is_valid(now)) continue;
          json.begin_object();
          write_session(json, session);
          json.flag("current", session.id == own).end_object();
        }
        json.end_array().end_object();
        return answer_json(json.take());
      });
}

Answer end_session(ConsoleCall& call) {
  const core::EndOperatorSessions command{call.caller.id, OperatorTokenId{call.id}, {}};
  finish(Later{call.desk, call.deferral.defer()}, command,
         [](const core::OperatorSessionReply&) { return no_content(); });
  return std::nullopt;
}

Answer end_other_sessions(ConsoleCall& call) {
  const core::EndOperatorSessions command{call.caller.id, {}, call.caller.session};
  finish(Later{call.desk, call.deferral.defer()}, command,
         [](const core::OperatorSessionReply&) { return no_content(); });
  return std::nullopt;
}

Answer sign_out(ConsoleCall& call) {
  const bool secure = gate::is_secure(call.request);
  const auto goodbye = [secure] {
    wire::Response response = no_content();
    response.headers.emplace_back("Set-Cookie",
                                  gate::no_session_cookie(gate::Whose::kOperator, secure));
    return response;
  };
  if (!call.is_signed_in()) return goodbye();
  const core::EndOperatorSessions command{call.caller.id, call.caller.session, {}};
  finish(Later{call.desk, call.deferral.defer()}, command,
         [goodbye](const core::OperatorSessionReply&) { return goodbye(); });
  return std::nullopt;
}

}  // namespace linepool::api::console
