// CreateKey: a new API key of a customer. The key itself is made at the edge, from randomness; only
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

// Refusals: kNotFound (customer), kConflict (the digest is known: the key was drawn before;
// or the customer has kKeysPerCustomer of them).
Result<KeyReply> execute(Context& context, const CreateKey& command);

// Writes the key's creation and tells so in the log; shared with RotateKey.
ApiKey insert_key(Context& context, ApiKey key);
// Writes a key whose end has changed and tells so in the log; shared with RevokeKey and RotateKey.
void update_ended_key(Context& context, const ApiKey& key);

}  // namespace linepool::core
