// Customers: they lease numbers and pay for them.
#pragma once

#include <cstdint>
#include <string>

#include "base/ids.h"
#include "base/time.h"

namespace linepool {

enum class CustomerState : std::uint8_t { kActive = 1, kBlocked = 2 };

struct Customer {
  CustomerId id;
  std::string name;  // unique, 1..kNameBytes bytes
  CustomerState state = CustomerState::kActive;
  Time created_at;

  bool operator==(const Customer&) const = default;
};

}  // namespace linepool
