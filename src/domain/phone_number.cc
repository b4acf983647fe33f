#include "domain/phone_number.h"

#include "base/check.h"
#include "base/limits.h"

namespace linepool {
namespace {

constexpr std::uint64_t power_of_ten(std::size_t exponent) {
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr std::uint64_t kSmallest = power_of_ten(limits::kPhoneDigitsMin - 1);
constexpr std::uint64_t kLargest = power_of_ten(limits::kPhoneDigitsMax) - 1;

Refusal malformed() {
  return Refusal(Error::kInvalidParameter,
                 "A number is 7 to 15 digits that begin with the country code.");
}

}  // namespace

Result<PhoneNumber> PhoneNumber::parse(std::string_view text) {
  if (!text.empty() && (text.front() == '+' || text.front() == ' ')) text.remove_prefix(1);
  if (text.size() < limits::kPhoneDigitsMin || text.size() > limits::kPhoneDigitsMax) {
    return malformed();
  }
  if (text.front() == '0') return malformed();
  std::uint64_t digits = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return malformed();
    digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return PhoneNumber(digits);
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
