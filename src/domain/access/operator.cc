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

std::optional<Role> role_named(std::string_view text) {
  for (const Role role : {Role::kOwner, Role::kRunner, Role::kSupport, Role::kAuditor}) {
    if (name(role) == text) return role;
  }
  return std::nullopt;
}

}  // namespace linepool
