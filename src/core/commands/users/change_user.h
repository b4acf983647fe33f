// What changes about a user: the password, and the second factor.
#pragma once

#include <optional>
#include <string>

#include "core/commands/users/sessions.h"

namespace linepool::core {

// Ends every session, because whoever knew the old password may have one.
struct SetPassword {
  using Reply = UserReply;
  UserId user;
  std::string before;    // the salted hash that was checked or that a reset link was made for
  std::string password;  // the new salted hash
  std::optional<NewSession> session;  // for the browser that asked
};

// Turns the second factor on, with a new secret, or off. Ends the sessions of other browsers.
struct SetSecondFactor {
  using Reply = UserReply;
  UserId user;
  SecondFactor second;
  KeyId session = {};  // the browser that asked; none: the operator
};

// Refusals: kNotFound (user); kConflict (`before` is not the password any more, or the digest is
// known).
Result<UserReply> execute(Context& context, const SetPassword& command);
// Refusals: kNotFound (user).
Result<UserReply> execute(Context& context, const SetSecondFactor& command);

}  // namespace linepool::core
