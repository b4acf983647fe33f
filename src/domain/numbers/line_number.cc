#include "domain/numbers/line_number.h"

#include "base/ascii.h"
#include "base/check.h"
#include "base/limits.h"

namespace linepool {
namespace {

constexpr std::uint32_t kMark = 1;  // before the digits

}  // namespace

static_assert(limits::kShortCodeDigitsMax <= 8, "a marked short code has 31 bits");
static_assert(sizeof(LineNumber) == 8);

std::string_view name(NumberType type) {
  switch (type) {
    case NumberType::kLong: return "long";
    case NumberType::kShortCode: return "short_code";
  }
  return "";
}

std::optional<NumberType> number_type_from(std::string_view text) {
  for (const NumberType type : {NumberType::kLong, NumberType::kShortCode}) {
    if (name(type) == text) return type;
  }
  return std::nullopt;
}

Result<ShortCode> ShortCode::parse(std::string_view text) {
  const bool has_length =
      text.size() >= limits::kShortCodeDigitsMin && text.size() <= limits::kShortCodeDigitsMax;
  if (!has_length || !all_digits(text) || text.starts_with("00")) {
    return Refusal(Error::kInvalidParameter,
                   "A short code is 3 to 8 digits that do not begin with 00.");
  }
  std::uint32_t marked = kMark;
  for (const char c : text) marked = marked * 10 + static_cast<std::uint32_t>(c - '0');
  return ShortCode(marked);
}

std::string ShortCode::to_string() const {
  return std::to_string(marked_).substr(1);
}

LineNumber::LineNumber(ShortCode code, CountryId country)
    : value_(kShort | std::uint64_t{code.marked_} << kCountryBits |
             static_cast<std::uint64_t>(country.value)) {
  CHECK(country.value > 0 && country.value <= kCountryIdMax, "a short code has its country");
}

LineNumber LineNumber::from_value(std::uint64_t value) {
  if ((value & kShort) == 0) return PhoneNumber::from_digits(value);
  LineNumber number;
  number.value_ = value;
  CHECK(value >> 63 == 0 && !number.short_code_country().is_none() &&
            ShortCode::parse(number.to_string()).ok(),
        "not a short code");
  return number;
}

std::pair<std::uint64_t, std::uint64_t> LineNumber::values_of(ShortCode code) {
  const std::uint64_t first = kShort | std::uint64_t{code.marked_} << kCountryBits;
  return {first, first + (std::uint64_t{1} << kCountryBits)};
}

CountryId LineNumber::short_code_country() const {
  if (!is_short_code()) return {};
  return CountryId{static_cast<std::int64_t>(value_) & kCountryIdMax};
}

std::uint32_t LineNumber::marked() const {
  return static_cast<std::uint32_t>((value_ & ~kShort) >> kCountryBits);
}

std::string LineNumber::to_string() const {
  if (is_none()) return {};
  return is_short_code() ? ShortCode(marked()).to_string() : std::to_string(value_);
}

std::string LineNumber::written() const {
  return is_none() || is_short_code() ? to_string() : "+" + to_string();
}

}  // namespace linepool
