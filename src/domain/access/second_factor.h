// What a person shows besides the password: one-time passwords by an authenticator app (RFC 6238),
// and codes for when the app is lost.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/crypto/digest.h"

namespace linepool {

struct SecondFactor {
  std::string secret;            // kTotpSecretBytes bytes; "": off
  std::int64_t used_until = 0;   // the newest time step whose code was accepted; each works once
  std::vector<Digest> recovery;  // SHA-256 of the recovery codes that are left

  [[nodiscard]] bool is_on() const { return !secret.empty(); }
  bool operator==(const SecondFactor&) const = default;
};

}  // namespace linepool
