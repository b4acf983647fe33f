#include "domain/numbers/phone_number.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/check.h"
#include "base/limits.h"

namespace linepool {
namespace {

constexpr std::uint64_t power_of_ten(std::size_t exponent) {
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr std::string_view kSeparators = " -.()";
// Every digit with up to two separators, and a prefix.
constexpr std::size_t kWrittenBytes = 3 * limits::kPhoneDigitsMax + 3;

constexpr std::uint64_t kSmallest = power_of_ten(limits::kPhoneDigitsMin - 1);
constexpr std::uint64_t kLargest = power_of_ten(limits::kPhoneDigitsMax) - 1;

Refusal malformed_number() {
  return Refusal(Error::kInvalidParameter,
                 "A number is 7 to 15 digits that begin with the country code.");
}

// "60112869001.0": a number that went through a spreadsheet. Here the point is not a separator.
bool is_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || text.find('.', point + 1) != text.npos) return false;
  return text.size() - point <= 3;
}

}  // namespace

Result<PhoneNumber> PhoneNumber::parse(std::string_view text) {
  if (text.size() > kWrittenBytes || is_decimal(text)) return malformed_number();
  const std::size_t first = text.find_first_not_of(' ');
  text.remove_prefix(std::min(first, text.size()));
  const bool plus = text.starts_with('+');
  if (plus) text.remove_prefix(1);
  std::string digits;
  while (!text.empty()) {
    // A trunk prefix that is dialled only inside the country: "+44 (0)20 7946 0958".
    if (!digits.empty() && text.starts_with("(0)")) {
      text.remove_prefix(3);
      continue;
    }
    if (is_digit(text.front())) {
      digits += text.front();
    } else if (kSeparators.find(text.front()) == std::string_view::npos) {
      return malformed_number();
    }
    text.remove_prefix(1);
  }
  if (!plus && digits.starts_with("00")) digits.erase(0, 2);
  const bool fits =
      digits.size() >= limits::kPhoneDigitsMin && digits.size() <= limits::kPhoneDigitsMax;
  if (!fits || digits.front() == '0') return malformed_number();
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return PhoneNumber(value);
}

PhoneNumber PhoneNumber::from_digits(std::uint64_t digits) {
  CHECK(digits == 0 || (digits >= kSmallest && digits <= kLargest), "not an E.164 number");
  return PhoneNumber(digits);
}

std::string PhoneNumber::to_string() const {
  return is_none() ? std::string() : std::to_string(digits_);
}

std::string PhoneNumber::e164() const {
  return is_none() ? std::string() : "+" + to_string();
}

bool PhoneNumber::starts_with(std::string_view dial_code) const {
  if (is_none() || dial_code.empty()) return false;
  return to_string().starts_with(dial_code);
}

}  // namespace linepool
