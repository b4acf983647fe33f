// How phone numbers are written inside a country: without the dial code, with a trunk prefix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace linepool {

struct DialPlan {
  std::string_view iso2;
  std::string_view dial_code;     // "60"; shared by countries such as those with "1"
  std::string_view trunk_prefix;  // "0" before the national number; "" if there is none
  std::uint32_t lengths = 0;      // bit n: mobile numbers have n digits without either prefix

  [[nodiscard]] bool has_length(std::size_t digits) const {
    return digits < 32 && ((lengths >> digits) & 1u) != 0;
  }
};

// Ordered by iso2.
std::span<const DialPlan> dial_plans();

// By ISO 3166-1 alpha-2 in upper case; nullptr if there is none.
const DialPlan* find_dial_plan(std::string_view iso2);

}  // namespace linepool
