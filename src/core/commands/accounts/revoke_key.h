// RevokeKey: a key stops working at once.
#pragma once

#include "core/commands/accounts/create_key.h"

namespace linepool::core {

struct RevokeKey {
  using Reply = KeyReply;
  KeyId key;
  CustomerId owner = {};                     // whose it must be; none: anybody's, for the operator
  std::uint8_t allowed_scopes = kAllScopes;  // of a key that is revoked by one with these
};

// Refusals: kNotFound; kMissingScope (the key may more than `allowed_scopes`). Revoking again
// changes nothing.
Result<KeyReply> execute(Context& context, const RevokeKey& command);

}  // namespace linepool::core
