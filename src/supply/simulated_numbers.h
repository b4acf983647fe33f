// The numbers of simulated lines: the right length and dial code for their country, from ranges
// reserved for fiction or apparently unassigned, and always the same.
#pragma once

#include <cstddef>
#include <optional>

#include "domain/catalogue/country.h"
#include "domain/numbers/phone_number.h"

namespace linepool::supply {

inline constexpr std::size_t kSimulatedNumbersPerCountry = 10'000;

// The number of a country's simulated line `index` < kSimulatedNumbersPerCountry. Countries that
// share a dial code get distinct numbers as long as the last three digits of their ids differ.
// Nothing for a country without a dial code, or whose dial code leaves no room.
std::optional<PhoneNumber> simulated_number(const Country& country, std::size_t index);

}  // namespace linepool::supply
