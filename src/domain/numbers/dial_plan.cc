#include "domain/numbers/dial_plan.h"

#include <algorithm>

namespace linepool {

const DialPlan* find_dial_plan(std::string_view iso2) {
  const std::span<const DialPlan> plans = dial_plans();
  const auto found =
      std::lower_bound(plans.begin(), plans.end(), iso2,
                       [](const DialPlan& plan, std::string_view key) { return plan.iso2 < key; });
  return found != plans.end() && found->iso2 == iso2 ? &*found : nullptr;
}

}  // namespace linepool
