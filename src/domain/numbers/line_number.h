// The number of a line: an E.164 number, or a short code of one country. Eight bytes. The same
// short code in two countries is two numbers.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/ids.h"
#include "domain/numbers/phone_number.h"

namespace linepool {

enum class NumberType : std::uint8_t {
  kLong = 1,  // E.164
  kShortCode = 2,
};

std::string_view name(NumberType type);  // "long", "short_code"
std::optional<NumberType> number_type_from(std::string_view text);

// The digits of a short code, without its country: 3 to 8, leading zeros included. It never begins
// with "00", the prefix of international numbers.
class ShortCode {
 public:
  // Digits only. Anything else is kInvalidParameter, with a message that never repeats the input.
  static Result<ShortCode> parse(std::string_view text);

  [[nodiscard]] std::string to_string() const;

  constexpr auto operator<=>(const ShortCode&) const = default;

 private:
  friend class LineNumber;
  constexpr explicit ShortCode(std::uint32_t marked) : marked_(marked) {}

  std::uint32_t marked_;  // the digits after a leading 1, which preserves zeros
};

class LineNumber {
 public:
  static constexpr unsigned kCountryBits = 31;
  static constexpr std::int64_t kCountryIdMax = (std::int64_t{1} << kCountryBits) - 1;

  // The default value is "no number".
  constexpr LineNumber() = default;
  // Every E.164 number can be the number of a line, so the conversion is implicit.
  constexpr LineNumber(PhoneNumber number)  // NOLINT(google-explicit-constructor)
      : value_(number.digits()) {}
  LineNumber(ShortCode code, CountryId country);

  // From the result of `value()`; CHECKs that it is a number or none.
  static LineNumber from_value(std::uint64_t value);
  // The range of values with that short code in any country: the first, and one past the last.
  static std::pair<std::uint64_t, std::uint64_t> values_of(ShortCode code);

  // Below 2^63. A long number's value is its digits; long numbers sort before all short codes.
  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }
  [[nodiscard]] constexpr bool is_none() const { return value_ == 0; }
  [[nodiscard]] constexpr bool is_short_code() const { return (value_ & kShort) != 0; }
  [[nodiscard]] constexpr NumberType type() const {
    return is_short_code() ? NumberType::kShortCode : NumberType::kLong;
  }
  // The country of a short code; none for a long number, which contains its country code.
  [[nodiscard]] CountryId short_code_country() const;

  // Bare digits: "601128691234", "24453". None is "".
  [[nodiscard]] std::string to_string() const;
  // As people and the REST API write it: "+601128691234", "24453". None is "".
  [[nodiscard]] std::string written() const;

  constexpr auto operator<=>(const LineNumber&) const = default;

 private:
  // A short code is this bit, then its marked digits in 31 bits, then its country in 31 bits.
  static constexpr std::uint64_t kShort = std::uint64_t{1} << 62;

  [[nodiscard]] std::uint32_t marked() const;

  std::uint64_t value_ = 0;
};

}  // namespace linepool

template <>
struct std::hash<linepool::LineNumber> {
  std::size_t operator()(linepool::LineNumber n) const noexcept {
    // Numbers in one pool differ only in their last digits; multiply and fold to spread the
    // difference over all bits.
    const std::uint64_t mixed = n.value() * 0x9E3779B97F4A7C15ull;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
  }
};
