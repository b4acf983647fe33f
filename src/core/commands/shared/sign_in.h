// What signing in takes, for users of the web site and for operators alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/crypto/digest.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/access/second_factor.h"

namespace linepool::core {

// The session that a command starts. Its token is generated at random at the edge, like a key.
struct NewSession {
  Digest hash{};
  std::string label;  // the browser, at most kNameBytes bytes
  Time ends;          // unless it is extended
};

// What somebody showed besides the password.
struct SecondProof {
  std::int64_t step = 0;  // time step of the one-time password; 0: none
  Digest recovery{};      // SHA-256 of the recovery code, if there is no step
};

// Uses up what was shown: each code works once. Refusals: kSecondFactorRequired (nothing was shown,
// and the factor is on), kSecondFactorFailed; `second` is then unchanged.
Status use_proof(SecondFactor& second, const std::optional<SecondProof>& proof);

}  // namespace linepool::core
