#include "api/proof/second_proof.h"

#include <algorithm>

#include "auth/one_time_password.h"
#include "base/ascii.h"
#include "base/limits.h"

namespace linepool::api::proof {

Result<std::optional<core::SecondProof>> second_proof(const SecondFactor& second,
                                                      std::string_view code, Time now) {
  if (!second.is_on()) return std::optional<core::SecondProof>();
  if (code.empty()) return Error::kSecondFactorRequired;
  if (const auto step = auth::totp_step(second.secret, code, now)) {
    return std::optional(core::SecondProof{*step, {}});
  }
  const Digest recovery = recovery_digest(code);
  const auto& left = second.recovery;
  if (std::find(left.begin(), left.end(), recovery) == left.end())
    return Error::kSecondFactorFailed;
  return std::optional(core::SecondProof{0, recovery});
}

std::vector<std::string> new_recovery_codes(Random& random) {
  constexpr std::size_t kBytes = 5;
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < limits::kRecoveryCodes; ++i) {
    codes.push_back(random.hex(kBytes));
    codes.back().insert(kBytes, "-");
  }
  return codes;
}

void write_recovery(wire::JsonWriter& json, const std::vector<std::string>& codes) {
  json.key("recoveryCodes").begin_array();
  for (const std::string& code : codes) json.text(code);
  json.end_array();
}

Digest recovery_digest(std::string_view code) {
  std::string plain = lower(code);
  std::erase_if(plain, [](char c) { return c == '-' || c == ' '; });
  return sha256(plain);
}

std::vector<Digest> recovery_digests(const std::vector<std::string>& codes) {
  std::vector<Digest> out;
  out.reserve(codes.size());
  for (const std::string& code : codes) out.push_back(recovery_digest(code));
  return out;
}

}  // namespace linepool::api::proof
