// Money: an amount of US dollars as a whole number of ten-thousandths, with checked arithmetic and
// decimal strings at the edges. No floating point anywhere.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace linepool {

class Money {
 public:
  static constexpr std::int64_t kUnitsPerDollar = 10'000;
  static constexpr int kDecimals = 4;
  // The largest amount, of either sign, accepted from outside: a hundred million dollars. Sums of
  // such amounts stay far below the limit of an int64.
  static constexpr std::int64_t kMaxParsedUnits = 1'000'000'000'000;

  constexpr Money() = default;
  static constexpr Money from_units(std::int64_t units) { return Money(units); }
  static constexpr Money zero() { return Money(0); }

  // "0.66", "10", "-3.5": optional minus, at least one digit before the point, and at most four
  // after it. Anything else, or an amount beyond kMaxParsedUnits, is kInvalidParameter.
  static Result<Money> parse(std::string_view text);

  [[nodiscard]] constexpr std::int64_t units() const { return units_; }
  [[nodiscard]] constexpr bool is_zero() const { return units_ == 0; }
  [[nodiscard]] constexpr bool is_positive() const { return units_ > 0; }
  [[nodiscard]] constexpr bool is_negative() const { return units_ < 0; }

  // At least two decimals, at most four: "0.66", "10.00", "0.1234", "-3.50".
  [[nodiscard]] std::string to_string() const;

  constexpr auto operator<=>(const Money&) const = default;

  // These CHECK that the result fits: for bounded amounts, an overflow is a bug.
  Money& operator+=(Money other);
  Money& operator-=(Money other);
  Money operator-() const;

 private:
  constexpr explicit Money(std::int64_t units) : units_(units) {}

  std::int64_t units_ = 0;
};

// Nothing if the result does not fit.
std::optional<Money> checked_add(Money a, Money b);
std::optional<Money> checked_subtract(Money a, Money b);
std::optional<Money> checked_multiply(Money a, std::int64_t times);

inline Money operator+(Money a, Money b) {
  return a += b;
}
inline Money operator-(Money a, Money b) {
  return a -= b;
}
Money operator*(Money a, std::int64_t times);

}  // namespace linepool

template <>
struct std::hash<linepool::Money> {
  std::size_t operator()(linepool::Money m) const noexcept {
    return std::hash<std::int64_t>{}(m.units());
  }
};
