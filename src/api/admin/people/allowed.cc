#include "api/admin/people/allowed.h"

namespace linepool::api::admin {

bool Allowed::admits(Role role) const {
  switch (roles_) {
    case Roles::kEverybody: return true;
    case Roles::kSupport: return role != Role::kAuditor;
    case Roles::kOperators: return role == Role::kOwner || role == Role::kRunner;
    case Roles::kAuditors: return role == Role::kOwner || role == Role::kAuditor;
    case Roles::kOwner: return role == Role::kOwner;
  }
  return false;
}

std::string_view Allowed::words() const {
  switch (roles_) {
    case Roles::kEverybody: return "any";
    case Roles::kSupport: return "support, operator or owner";
    case Roles::kOperators: return "operator or owner";
    case Roles::kAuditors: return "auditor or owner";
    case Roles::kOwner: return "owner";
  }
  return "";
}

}  // namespace linepool::api::admin
