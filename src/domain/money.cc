#include "domain/money.h"

#include "base/ascii.h"
#include "base/check.h"

namespace linepool {
namespace {

Refusal malformed() {
  return Refusal(Error::kInvalidParameter,
                 "An amount must be in dollars with at most four decimals, such as 0.66 or 10.");
}

Refusal too_large() {
  return Refusal(Error::kInvalidParameter, "An amount must be at most 100,000,000 dollars.");
}

}  // namespace

Result<Money> Money::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front())) return malformed();

  std::int64_t units = 0;
  int decimals = -1;  // -1: the point has not come yet
  for (const char c : text) {
    if (c == '.') {
      if (decimals >= 0) return malformed();
      decimals = 0;
      continue;
    }
    if (!is_digit(c) || decimals == kDecimals) return malformed();
    // Checking the bound first keeps the step itself from overflowing.
    if (units > kMaxParsedUnits) return too_large();
    units = units * 10 + (c - '0');
    if (decimals >= 0) ++decimals;
  }
  if (decimals == 0) return malformed();  // "10."
  for (int i = decimals < 0 ? 0 : decimals; i < kDecimals; ++i) {
    if (units > kMaxParsedUnits) return too_large();
    units *= 10;
  }
  if (units > kMaxParsedUnits) return too_large();
  return Money(negative ? -units : units);
}

std::string Money::to_string() const {
  // The magnitude is unsigned because the smallest int64 has no positive counterpart.
  const std::uint64_t magnitude =
      units_ < 0 ? 0 - static_cast<std::uint64_t>(units_) : static_cast<std::uint64_t>(units_);
  const auto scale = static_cast<std::uint64_t>(kUnitsPerDollar);
  std::uint64_t fraction = magnitude % scale;
  std::string decimals(kDecimals, '0');
  for (std::size_t i = decimals.size(); i-- > 0; fraction /= 10) {
    decimals[i] = static_cast<char>('0' + fraction % 10);
  }
  while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
  std::string text = units_ < 0 ? "-" : "";
  text += std::to_string(magnitude / scale);
  text += '.';
  text += decimals;
  return text;
}

Money& Money::operator+=(Money other) {
  CHECK(!__builtin_add_overflow(units_, other.units_, &units_), "money overflow");
  return *this;
}

Money& Money::operator-=(Money other) {
  CHECK(!__builtin_sub_overflow(units_, other.units_, &units_), "money overflow");
  return *this;
}

Money Money::operator-() const {
  return zero() - *this;
}

Money operator*(Money a, std::int64_t times) {
  const std::optional<Money> product = checked_multiply(a, times);
  CHECK(product.has_value(), "money overflow");
  return *product;
}

std::optional<Money> checked_add(Money a, Money b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.units(), b.units(), &sum)) return std::nullopt;
  return Money::from_units(sum);
}

std::optional<Money> checked_subtract(Money a, Money b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a.units(), b.units(), &difference)) return std::nullopt;
  return Money::from_units(difference);
}

std::optional<Money> checked_multiply(Money a, std::int64_t times) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a.units(), times, &product)) return std::nullopt;
  return Money::from_units(product);
}

}  // namespace linepool
