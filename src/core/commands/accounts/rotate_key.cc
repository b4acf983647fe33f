#include "core/commands/accounts/rotate_key.h"

namespace linepool::core {

Result<KeyReply> execute(Context& context, const RotateKey& command) {
  CHECK(command.overlap >= Duration{});
  store::Tx& tx = context.tx;
  std::optional<ApiKey> old = tx.keys().find(command.key);
  if (!old || old->is_session()) return Error::kNotFound;
  if (!command.owner.is_none() && old->customer != command.owner) return Error::kNotFound;
  if ((old->limits.scopes & ~command.allowed_scopes) != 0) {
    return Refusal(Error::kMissingScope, "A key cannot rotate a key that may do more than itself.");
  }
  if (!old->is_valid(context.now)) {
    return Refusal(Error::kConflict, "The key is revoked or has expired; create a new one.");
  }
  if (tx.keys().find_by_hash(command.new_hash)) return Error::kConflict;
  const Time end = context.now + command.overlap;
  if (!old->expires_at.is_set() || end < old->expires_at) {
    old->expires_at = end;
    update_ended_key(context, *old);
  }
  ApiKey key;
  key.customer = old->customer;
  key.label = old->label;
  key.limits = old->limits;
  key.root = old->first();
  key.hash = command.new_hash;
  return KeyReply{insert_key(context, std::move(key))};
}

}  // namespace linepool::core
