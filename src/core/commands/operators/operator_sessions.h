// The sessions of operators' browsers, in which they work in the console: operator tokens with an
// end.
#pragma once

#include <optional>
#include <string>

#include "core/commands/operators/change_operators.h"
#include "core/commands/shared/sign_in.h"

namespace linepool::core {

struct OperatorSessionReply {
  Operator who;
  OperatorToken session;  // the new one, or the one that the command was about; none: without an id
};

// Sets the password and the second factor, once, and signs the operator in.
struct AcceptInvitation {
  using Reply = OperatorSessionReply;
  Digest invitation{};
  std::string password;  // salted hash
  SecondFactor second;   // on; the step whose code was shown counts as used
  NewSession session;
};

// Starts a session for an operator who proved who they are.
struct StartOperatorSession {
  using Reply = OperatorSessionReply;
  OperatorId who;
  std::string password;  // the salted hash that the password was checked against
  SecondProof second;
  NewSession session;
};

// Moves the end of a session that is used.
struct ExtendOperatorSession {
  using Reply = OperatorSessionReply;
  OperatorTokenId session;
  Time ends;
};

// Ends an operator's sessions: one, or all but one.
struct EndOperatorSessions {
  using Reply = OperatorSessionReply;
  OperatorId who;
  OperatorTokenId only = {};    // none: all
  OperatorTokenId except = {};  // none: no exception
};

// Ends every session, and gives the browser that asked a new one.
struct SetOperatorPassword {
  using Reply = OperatorSessionReply;
  OperatorId who;
  std::string before;    // the salted hash that was checked
  std::string password;  // the new salted hash
  NewSession session;
};

// Uses up a code that somebody who is signed in showed once more.
struct ProveOperator {
  using Reply = OperatorSessionReply;
  OperatorId who;
  std::string password;  // the salted hash that was checked
  SecondProof second;
};

// A new authenticator app with new recovery codes, in place of the old ones. Ends the sessions of
// other browsers, because whoever had the old app may have one.
struct ReplaceAuthenticator {
  using Reply = OperatorSessionReply;
  OperatorId who;
  std::string before;       // the secret of the app that is replaced
  SecondFactor second;      // on; the step whose code was shown counts as used
  OperatorTokenId session;  // the browser that asked
};

// Refusals: kNotFound (no such invitation, or it has been used or has ended); kConflict (the digest
// of the session is known).
Result<OperatorSessionReply> execute(Context& context, const AcceptInvitation& command);
// Refusals: kNotFound (operator); kConflict (blocked, without a password, or with another one than
// was checked; or the digest is known); kSecondFactorFailed (a code that was used before). At most
// kSessionsPerOperator live; the oldest ends for a new one.
Result<OperatorSessionReply> execute(Context& context, const StartOperatorSession& command);
// Refusals: kNotFound (no such session, or it has ended). An earlier end changes nothing.
Result<OperatorSessionReply> execute(Context& context, const ExtendOperatorSession& command);
// Refusals: kNotFound (operator; or `only` is not a session of theirs, or has ended).
Result<OperatorSessionReply> execute(Context& context, const EndOperatorSessions& command);
// Refusals: kNotFound (operator); kConflict (blocked, or `before` is not the password any more, or
// the digest is known).
Result<OperatorSessionReply> execute(Context& context, const SetOperatorPassword& command);
// Refusals: kNotFound (operator); kConflict (blocked, or with another password than was checked);
// kSecondFactorFailed (a code that was used before).
Result<OperatorSessionReply> execute(Context& context, const ProveOperator& command);
// Refusals: kNotFound (operator); kConflict (blocked, or `before` is not the app any more).
Result<OperatorSessionReply> execute(Context& context, const ReplaceAuthenticator& command);

}  // namespace linepool::core
