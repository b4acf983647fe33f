// The code that a user enters besides the password.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto/random.h"
#include "base/result.h"
#include "core/commands/users/sessions.h"

namespace linepool::api::web {

inline constexpr std::size_t kSecondCodeBytes = 32;  // of a code as entered

// What `code` proves: a one-time password at `now`, in real time, or a recovery code. Nothing if no
// second factor is on. Refusals: kSecondFactorRequired (no code), kSecondFactorFailed.
Result<std::optional<core::SecondProof>> second_proof(const SecondFactor& second,
                                                      std::string_view code, Time now);

// New recovery codes, "1a2b3-c4d5e", and their digest, which ignores case, blanks and hyphens.
std::vector<std::string> new_recovery_codes(Random& random);
Digest recovery_digest(std::string_view code);

}  // namespace linepool::api::web
