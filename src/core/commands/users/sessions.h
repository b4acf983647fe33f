// Sessions of browsers: what the commands about users share, and the commands that change no more
// than sessions.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/commands/shared/sign_in.h"
#include "core/engine/context.h"

namespace linepool::core {

struct UserReply {
  User user;
  ApiKey session;  // the new one, or the one that the command was about; none: without an id
};

// Starts a session for a user who proved who they are.
struct StartSession {
  using Reply = UserReply;
  UserId user;
  std::string password;  // the salted hash that the password was checked against
  std::optional<SecondProof> second;
  NewSession session;
};

// Moves the end of a session that is used.
struct ExtendSession {
  using Reply = UserReply;
  KeyId session;
  Time ends;
};

// Ends a user's sessions: one, or all but one.
struct EndSessions {
  using Reply = UserReply;
  UserId user;
  KeyId only = {};    // none: all
  KeyId except = {};  // none: no exception
};

// Refusals: kNotFound (user); kConflict (the password or the second factor has changed since it was
// checked, or the digest is known); kSecondFactorFailed (a code that was used before, or none where
// one is needed). At most kSessionsPerUser sessions live; the oldest ends for a new one.
Result<UserReply> execute(Context& context, const StartSession& command);
// Refusals: kNotFound (no such session, or it has ended). An earlier end changes nothing.
Result<UserReply> execute(Context& context, const ExtendSession& command);
// Refusals: kNotFound (user; or `only` is not a session of the user, or has ended).
Result<UserReply> execute(Context& context, const EndSessions& command);

// For commands about users. The digest of a new session is not known yet.
ApiKey start_session(Context& context, const User& user, const NewSession& session);
void end_sessions_except(Context& context, UserId user, KeyId except);
void emit_user(Context& context, const User& user, EventKind kind);

}  // namespace linepool::core
