#include "core/trial/request_trial.h"

namespace linepool::core {

std::string_view name(ProofState state) {
  switch (state) {
    case ProofState::kHolds: return "holds";
    case ProofState::kUnchecked: return "unchecked";
    case ProofState::kFails: return "fails";
  }
  return "";
}

}  // namespace linepool::core
