// An E.164 number in eight bytes: its digits, country code first, as an integer.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace linepool {

class PhoneNumber {
 public:
  // The default value is "no number".
  constexpr PhoneNumber() = default;

  // 7 to 15 digits with the country code first, after '+', "00" or nothing (a raw '+' in a query is
  // a space); spaces, dashes, dots, brackets and "(0)" between them are ignored. Anything else is
  // kInvalidParameter, with a message that shows no digits: clients would take them for a number.
  static Result<PhoneNumber> parse(std::string_view text);

  // From the result of `digits()`; CHECKs that it is a number or none.
  static PhoneNumber from_digits(std::uint64_t digits);

  [[nodiscard]] constexpr std::uint64_t digits() const { return digits_; }
  [[nodiscard]] constexpr bool is_none() const { return digits_ == 0; }

  // Bare digits, as the APIs return them: "601128691234". None is "".
  [[nodiscard]] std::string to_string() const;
  // "+601128691234". None is "".
  [[nodiscard]] std::string e164() const;

  // Whether the number begins with these digits, such as a dial code "60" or "1242".
  [[nodiscard]] bool starts_with(std::string_view dial_code) const;

  constexpr auto operator<=>(const PhoneNumber&) const = default;

 private:
  constexpr explicit PhoneNumber(std::uint64_t digits) : digits_(digits) {}

  std::uint64_t digits_ = 0;
};

}  // namespace linepool
