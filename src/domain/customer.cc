#include "domain/customer.h"

namespace linepool {

std::string_view name(CustomerState state) {
  switch (state) {
    case CustomerState::kActive: return "active";
    case CustomerState::kBlocked: return "blocked";
    case CustomerState::kErasing: return "erasing";
    case CustomerState::kErased: return "erased";
  }
  return "";
}

}  // namespace linepool
