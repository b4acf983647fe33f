// RotateKey: a new key replaces an old one; the old one stays valid for an overlap.
#pragma once

#include "core/commands/accounts/create_key.h"

namespace linepool::core {

struct RotateKey {
  using Reply = KeyReply;
  KeyId key;
  Digest new_hash{};
  Duration overlap;  // >= 0
};

// Returns the new key. Refusals: kNotFound, kConflict (the old key is no longer valid, or the new
// digest is already known).
Result<KeyReply> execute(Context& context, const RotateKey& command);

}  // namespace linepool::core
