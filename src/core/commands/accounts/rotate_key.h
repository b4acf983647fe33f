// RotateKey: a new key takes an old one's place; the old one works on for an overlap.
#pragma once

#include "core/commands/accounts/create_key.h"

namespace linepool::core {

struct RotateKey {
  using Reply = KeyReply;
  KeyId key;
  Digest new_hash{};
  Duration overlap;  // ≥ 0
};

// Answers the new key. Refusals: kNotFound, kConflict (the old key is not valid any more, or the
// new digest is known).
Result<KeyReply> execute(Context& context, const RotateKey& command);

}  // namespace linepool::core
