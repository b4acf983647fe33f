#include "supply/simulated_numbers.h"

#include <fmt/format.h>

#include <string>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::supply {
namespace {

// Ofcom reserves these thousand mobile numbers for drama.
constexpr std::size_t kBritishDrama = 1000;

std::string digits_of(const Country& country, std::size_t index) {
  const std::string& dial = country.dial_code;
  if (country.iso2 == "GB" && index < kBritishDrama) return fmt::format("447700900{:03}", index);
  // North America: ten digits after the 1, with 555 in place of the area or exchange code.
  if (dial.size() == 4 && dial.front() == '1') return fmt::format("{}555{:04}", dial, index);
  const std::int64_t own = country.id.value % 1000;
  if (dial == "1") return fmt::format("1555{:03}{:04}", own, index);
  const bool short_of_room = dial.size() + 9 > limits::kPhoneDigitsMax;
  return fmt::format("{}{}{:03}{:04}", dial, short_of_room ? "" : "55", own, index);
}

}  // namespace

std::optional<PhoneNumber> simulated_number(const Country& country, std::size_t index) {
  CHECK(index < kSimulatedNumbersPerCountry);
  if (country.dial_code.empty()) return std::nullopt;
  const Result<PhoneNumber> number = PhoneNumber::parse(digits_of(country, index));
  if (!number) return std::nullopt;
  return *number;
}

}  // namespace linepool::supply
