// The tokens with which operators call the admin API.
#pragma once

#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct OperatorTokenReply {
  OperatorToken token;
};

struct CreateOperatorToken {
  using Reply = OperatorTokenReply;
  OperatorId who;
  std::string label;  // 1 to kNameBytes bytes
  Digest hash{};      // SHA-256 of the token
};

struct RevokeOperatorToken {
  using Reply = OperatorTokenReply;
  OperatorId who;
  OperatorTokenId token;
};

// Refusals: kNotFound (operator); kConflict (the hash is known, or the operator has
// kTokensPerOperator).
Result<OperatorTokenReply> execute(Context& context, const CreateOperatorToken& command);
// Refusals: kNotFound (no such token of the operator, or it is revoked).
Result<OperatorTokenReply> execute(Context& context, const RevokeOperatorToken& command);

}  // namespace linepool::core
