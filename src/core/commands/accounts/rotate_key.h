// RotateKey: a new key replaces an old one; the old one stays valid for an overlap.
#pragma once

#include "core/commands/accounts/create_key.h"

namespace linepool::core {

struct RotateKey {
  using Reply = KeyReply;
  KeyId key;
  Digest new_hash{};
  Duration overlap;                          // >= 0
  CustomerId owner = {};                     // required owner; none: any, for the operator
  std::uint8_t allowed_scopes = kAllScopes;  // scopes of the key that rotates it
};

// Returns the new key. Refusals: kNotFound (also for a session), kMissingScope (the key has scopes
// beyond `allowed_scopes`), kConflict (the old key is no longer valid, or the new digest is already
// known).
Result<KeyReply> execute(Context& context, const RotateKey& command);

}  // namespace linepool::core
