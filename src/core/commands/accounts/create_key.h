// CreateKey: a new API key for a customer. The key itself is generated at random at the edge; only
// its digest comes in here.
#pragma once

#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct KeyReply;

struct CreateKey {
  using Reply = KeyReply;
  CustomerId customer;
  std::string label;  // at most kNameBytes bytes
  Digest hash{};
  KeyLimits limits = {};
  Time expires_at = {};  // not set: never
};

struct KeyReply {
  ApiKey key;
};

// Refusals: kNotFound (customer), kConflict (the digest is known, so the same key was generated
// before; or the customer already has kKeysPerCustomer keys).
Result<KeyReply> execute(Context& context, const CreateKey& command);

// For commands about keys and sessions. Inserts the key and logs it.
ApiKey insert_key(Context& context, ApiKey key);
// Updates a key or session whose end has changed and logs it as `kind`.
void update_key(Context& context, const ApiKey& key, EventKind kind);
// Updates a key or session that has ended and logs it.
void update_ended_key(Context& context, const ApiKey& key);

}  // namespace linepool::core
