#include "core/commands/users/change_user.h"

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {

Result<UserReply> execute(Context& context, const SetPassword& command) {
  CHECK(!command.password.empty() && command.password != command.before);
  store::Tx& tx = context.tx;
  std::optional<User> user = tx.users().find(command.user);
  if (!user) return Error::kNotFound;
  if (user->password != command.before) {
    return Refusal(Error::kConflict, "The password has been changed since.");
  }
  if (command.session && tx.keys().find_by_hash(command.session->hash)) return Error::kConflict;
  user->password = command.password;
  tx.users().update(*user);
  emit_user(context, *user, EventKind::kUserChanged);
  end_sessions_except(context, user->id, KeyId{});
  ApiKey session = command.session ? start_session(context, *user, *command.session) : ApiKey{};
  return UserReply{*std::move(user), std::move(session)};
}

Result<UserReply> execute(Context& context, const SetSecondFactor& command) {
  CHECK(command.second.recovery.size() <= limits::kRecoveryCodes);
  std::optional<User> user = context.tx.users().find(command.user);
  if (!user) return Error::kNotFound;
  user->second = command.second;
  context.tx.users().update(*user);
  emit_user(context, *user, EventKind::kUserChanged);
  end_sessions_except(context, user->id, command.session);
  return UserReply{*std::move(user), {}};
}

}  // namespace linepool::core
