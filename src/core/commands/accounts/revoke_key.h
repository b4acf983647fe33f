// RevokeKey: a key stops working at once.
#pragma once

#include "core/commands/accounts/create_key.h"

namespace linepool::core {

struct RevokeKey {
  using Reply = KeyReply;
  KeyId key;
  CustomerId owner = {};                     // required owner; none: any, for the operator
  std::uint8_t allowed_scopes = kAllScopes;  // scopes of the key that revokes it
};

// Refusals: kNotFound; kMissingScope (the key has scopes beyond `allowed_scopes`). Revoking again
// changes nothing.
Result<KeyReply> execute(Context& context, const RevokeKey& command);

}  // namespace linepool::core
