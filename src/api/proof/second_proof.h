// The code that people enter besides the password.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto/random.h"
#include "base/result.h"
#include "core/commands/shared/sign_in.h"
#include "wire/json_writer.h"

namespace linepool::api::proof {

inline constexpr std::size_t kSecondCodeBytes = 32;  // of a code as entered

// What `code` proves: a one-time password at `now`, in real time, or a recovery code. Nothing if no
// second factor is on. Refusals: kSecondFactorRequired (no code), kSecondFactorFailed.
Result<std::optional<core::SecondProof>> second_proof(const SecondFactor& second,
                                                      std::string_view code, Time now);

// {"recoveryCodes":[...]}'s member, for an answer that shows them once.
void write_recovery(wire::JsonWriter& json, const std::vector<std::string>& codes);

// New recovery codes, "1a2b3-c4d5e", and their digest, which ignores case, blanks and hyphens.
std::vector<std::string> new_recovery_codes(Random& random);
Digest recovery_digest(std::string_view code);
std::vector<Digest> recovery_digests(const std::vector<std::string>& codes);

}  // namespace linepool::api::proof
