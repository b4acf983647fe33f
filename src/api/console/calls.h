// The console's own calls, and what they have at hand.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "api/console/desk.h"
#include "api/fields.h"
#include "api/proof/opening.h"
#include "core/commands/operators/operator_sessions.h"
#include "core/queries/operator_view.h"
#include "wire/json_writer.h"

namespace linepool::api::console {

using Answer = std::optional<wire::Response>;
using Later = proof::Later<Desk>;
using proof::answer_json;
using proof::finish;
using proof::no_content;

struct ConsoleCall {
  Desk& desk;
  const wire::Request& request;
  wire::Deferral& deferral;
  const core::OperatorCaller caller;  // nobody, without an id, for calls that are open to all
  const AuditFact fact;               // what the audit log says of it; without an actor if nobody
  const Time now;
  const std::int64_t id;  // in the path; 0 if there is none

  [[nodiscard]] bool is_signed_in() const { return !caller.session.is_none(); }
};

using proof::Opening;
Opening opening_of(const ConsoleCall& call);

// 401: nobody is signed in.
wire::Response unknown_session();

// Reads the session that calls and its operator, on the readers, and passes them on:
// void go_on(Later, Operator, OperatorToken).
template <class F>
Answer with_session(ConsoleCall& call, F go_on) {
  auto look = [later = Later{call.desk, call.deferral.defer()}, id = call.caller.session,
               go_on = std::move(go_on)](const store::Tx& tx) mutable {
    std::optional<OperatorToken> session = tx.operator_tokens().find(id);
    std::optional<Operator> who = session ? tx.operators().find(session->owner) : std::nullopt;
    if (!who) return later.responder.send(unknown_session());
    go_on(std::move(later), *std::move(who), *std::move(session));
  };
  static_cast<void>(call.desk.services.queries.submit(std::move(look)));
  return std::nullopt;
}

// The members that show a session.
void write_session(wire::JsonWriter& json, const OperatorToken& session);
// Members "operator" and "session".
void write_operator(wire::JsonWriter& json, const Operator& who, const OperatorToken& session);
// {"operator","session","time"}, and "recoveryCodes" if there are any; sets the cookie.
wire::Response signed_in(const core::OperatorSessionReply& reply, const Opening& opening, Time now,
                         const std::vector<std::string>& recovery = {});

Answer show_session(ConsoleCall& call);
Answer sign_in(ConsoleCall& call);
Answer sign_out(ConsoleCall& call);
Answer show_invitation(ConsoleCall& call);
Answer accept_invitation(ConsoleCall& call);
Answer list_sessions(ConsoleCall& call);
Answer end_session(ConsoleCall& call);
Answer end_other_sessions(ConsoleCall& call);
Answer change_password(ConsoleCall& call);
Answer begin_authenticator(ConsoleCall& call);
Answer confirm_authenticator(ConsoleCall& call);

}  // namespace linepool::api::console
