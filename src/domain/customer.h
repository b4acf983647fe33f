// Customers: they lease numbers and pay for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool {

// Values are stored. An erased customer never comes back: while kErasing, what is left of its texts
// is removed bit by bit; its ledger stays.
enum class CustomerState : std::uint8_t { kActive = 1, kBlocked = 2, kErasing = 3, kErased = 4 };

std::string_view name(CustomerState state);

struct Customer {
  CustomerId id;
  std::string name;  // unique, 1..kNameBytes bytes
  CustomerState state = CustomerState::kActive;
  Time created_at;
  std::int32_t own_prices = 0;  // how many prices were agreed with it

  [[nodiscard]] bool is_active() const { return state == CustomerState::kActive; }
  [[nodiscard]] bool is_erased() const {
    return state == CustomerState::kErasing || state == CustomerState::kErased;
  }
  bool operator==(const Customer&) const = default;
};

}  // namespace linepool
