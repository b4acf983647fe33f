#include "domain/access/operator.h"

namespace linepool {

std::string_view name(Role role) {
  switch (role) {
    case Role::kOwner: return "owner";
    case Role::kRunner: return "operator";
    case Role::kSupport: return "support";
    case Role::kAuditor: return "auditor";
  }
  return "";
}

std::string_view name(OperatorState state) {
  switch (state) {
    case OperatorState::kInvited: return "invited";
    case OperatorState::kActive: return "active";
    case OperatorState::kBlocked: return "blocked";
  }
  return "";
}

}  // namespace linepool
