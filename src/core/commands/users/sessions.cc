#include "core/commands/users/sessions.h"

#include "base/limits.h"
#include "core/commands/accounts/create_key.h"

namespace linepool::core {
namespace {

void end_session(Context& context, ApiKey session) {
  CHECK(session.is_session() && !session.revoked_at.is_set());
  session.revoked_at = context.now;
  update_ended_key(context, session);
}

// No more than the limit live, so this is all of them.
std::vector<ApiKey> sessions_of(const Context& context, UserId user) {
  return context.tx.keys().sessions(user, limits::kSessionsPerUser);
}

}  // namespace

void emit_user(Context& context, const User& user, EventKind kind) {
  Event event;
  event.customer = user.customer;
  event.kind = kind;
  event.subject = user.id.value;
  context.emit(event, std::monostate{});
}

ApiKey start_session(Context& context, const User& user, const NewSession& session) {
  CHECK(session.label.size() <= limits::kNameBytes && session.ends.is_set());
  const std::vector<ApiKey> others = sessions_of(context, user.id);
  for (std::size_t i = 0; i < others.size(); ++i) {
    // Ids ascend, so the first one is the oldest.
    const bool is_beyond = i == 0 && others.size() == limits::kSessionsPerUser;
    if (is_beyond || !others[i].is_valid(context.now)) end_session(context, others[i]);
  }
  ApiKey key;
  key.customer = user.customer;
  key.user = user.id;
  key.label = session.label;
  key.hash = session.hash;
  key.expires_at = session.ends;
  return insert_key(context, std::move(key));
}

void end_sessions_except(Context& context, UserId user, KeyId except) {
  for (const ApiKey& session : sessions_of(context, user)) {
    if (session.id != except) end_session(context, session);
  }
}

Result<UserReply> execute(Context& context, const StartSession& command) {
  store::Tx& tx = context.tx;
  std::optional<User> user = tx.users().find(command.user);
  if (!user) return Error::kNotFound;
  if (user->password != command.password) {
    return Refusal(Error::kConflict, "The password has just been changed; sign in again.");
  }
  if (tx.keys().find_by_hash(command.session.hash)) return Error::kConflict;
  if (const Status proven = use_proof(user->second, command.second); !proven) {
    return proven.refusal();
  }
  if (user->second.is_on()) tx.users().update(*user);
  ApiKey session = start_session(context, *user, command.session);
  return UserReply{*std::move(user), std::move(session)};
}

Result<UserReply> execute(Context& context, const ExtendSession& command) {
  std::optional<ApiKey> session = context.tx.keys().find(command.session);
  if (!session || !session->is_session() || !session->is_valid(context.now)) {
    return Error::kNotFound;
  }
  const std::optional<User> user = context.tx.users().find(session->user);
  CHECK(user, "a session has its user");
  if (command.ends > session->expires_at) {
    session->expires_at = command.ends;
    update_key(context, *session, EventKind::kSessionExtended);
  }
  return UserReply{*user, *session};
}

Result<UserReply> execute(Context& context, const EndSessions& command) {
  const std::optional<User> user = context.tx.users().find(command.user);
  if (!user) return Error::kNotFound;
  if (command.only.is_none()) {
    end_sessions_except(context, user->id, command.except);
    return UserReply{*user, {}};
  }
  const std::optional<ApiKey> session = context.tx.keys().find(command.only);
  if (!session || session->user != user->id || session->revoked_at.is_set()) {
    return Error::kNotFound;
  }
  end_session(context, *session);
  return UserReply{*user, *session};
}

}  // namespace linepool::core
