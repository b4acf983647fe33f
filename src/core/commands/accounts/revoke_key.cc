#include "core/commands/accounts/revoke_key.h"

namespace linepool::core {

Result<KeyReply> execute(Context& context, const RevokeKey& command) {
  std::optional<ApiKey> key = context.tx.keys().find(command.key);
  if (!key) return Error::kNotFound;
  if (!command.owner.is_none() && key->customer != command.owner) return Error::kNotFound;
  if ((key->limits.scopes & ~command.allowed_scopes) != 0) {
    return Refusal(Error::kMissingScope, "A key cannot revoke a key that may do more than itself.");
  }
  if (!key->revoked_at.is_set()) {
    key->revoked_at = context.now;
    update_ended_key(context, *key);
  }
  return KeyReply{*key};
}

}  // namespace linepool::core
