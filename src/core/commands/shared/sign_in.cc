#include "core/commands/shared/sign_in.h"

#include <algorithm>

namespace linepool::core {

Status use_proof(SecondFactor& second, const std::optional<SecondProof>& proof) {
  if (!second.is_on()) return Nothing{};
  if (!proof) return Error::kSecondFactorRequired;
  if (proof->step > 0) {
    if (proof->step <= second.used_until) return Error::kSecondFactorFailed;
    second.used_until = proof->step;
    return Nothing{};
  }
  const auto found = std::find(second.recovery.begin(), second.recovery.end(), proof->recovery);
  if (found == second.recovery.end()) return Error::kSecondFactorFailed;
  second.recovery.erase(found);
  return Nothing{};
}

}  // namespace linepool::core
