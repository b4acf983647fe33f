#include "supply/http/recipient.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text/unicode.h"

namespace linepool::supply {
namespace {

// More than the digits of any number with every prefix.
constexpr std::size_t kMaxDigits = 32;

// The digit zero in the scripts that phones write.
constexpr std::array<char32_t, 7> kZeros{'0',    0x0660, 0x06F0, 0x0966,  // Arabic, Devanagari
                                         0x09E6, 0x0E50, 0xFF10};         // Bengali, Thai, wide

std::optional<char> digit_of(char32_t c) {
  for (const char32_t zero : kZeros) {
    if (c >= zero && c <= zero + 9) return static_cast<char>('0' + (c - zero));
  }
  return std::nullopt;
}

// Meaningless characters between digits: spaces, hyphens, brackets, direction marks.
bool is_filler(char32_t c) {
  if (c < 0x80)
    return std::u32string_view(U" \t\r\n-.()/[]'\"").find(c) != std::u32string_view::npos;
  return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x2015) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x2212 || c == 0x3000 || c == 0xFEFF ||
         (c >= 0xFF08 && c <= 0xFF09) || c == 0xFF0D;
}

struct Written {
  bool plus = false;
  std::string digits;
};

// Nothing if the text holds more than digits and fillers.
std::optional<Written> digits_in(std::string_view text) {
  Written written;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = take_utf8(text, i);
    if (const auto digit = digit_of(c)) {
      if (written.digits.size() == kMaxDigits) return std::nullopt;
      written.digits += *digit;
    } else if (c == '+' || c == 0xFF0B) {
      if (!written.digits.empty()) return std::nullopt;
      written.plus = true;
    } else if (!is_filler(c)) {
      return std::nullopt;
    }
  }
  return written;
}

std::string_view without_scheme(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view scheme : {"tel:", "sms:", "smsto:"}) {
    if (!starts_ignoring_case(text, scheme)) continue;
    text.remove_prefix(scheme.size());
    if (text.starts_with("//")) text.remove_prefix(2);
  }
  text = text.substr(0, text.find_first_of(";?,"));
  for (std::size_t i = text.find('/'); i != std::string_view::npos; i = text.find('/', i + 1)) {
    if (starts_ignoring_case(text.substr(i), "/TYPE=")) return text.substr(0, i);  // of GSM trunks
  }
  return text;
}

// Undoes "60112869001.0" and "6.0112869001E+10", the forms a phone number takes when a program
// treats it as a number. Nothing if it is not such a form, or not a whole number.
std::optional<std::string> whole_number(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  if (point == std::string_view::npos || point == 0 || point > e) return std::nullopt;
  std::string digits(text.substr(0, point));
  std::string_view fraction = text.substr(point + 1, e - point - 1);
  std::string_view exponent = text.substr(std::min(text.size(), e + 1));
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  const bool has_exponent = e < text.size();
  if (!all_digits(digits) || !all_digits(fraction)) return std::nullopt;
  if (has_exponent && (exponent.size() > 2 || !all_digits(exponent))) return std::nullopt;
  std::size_t shift = 0;
  for (const char c : exponent) shift = shift * 10 + static_cast<std::size_t>(c - '0');
  if (shift == 0) {
    return fraction == "0" || fraction == "00" ? std::optional(digits) : std::nullopt;
  }
  if (shift < fraction.size() || shift > kMaxDigits) return std::nullopt;
  digits += fraction;
  digits.append(shift - fraction.size(), '0');
  return digits;
}

// Prefixes have been dealt with by now: digits with a leading zero are not a number.
PhoneNumber number_of(std::string_view digits) {
  if (digits.starts_with('0')) return PhoneNumber{};
  const Result<PhoneNumber> number = PhoneNumber::parse(digits);
  return number ? *number : PhoneNumber{};
}

std::optional<ShortCode> as_optional(const Result<ShortCode>& code) {
  return code ? std::optional(*code) : std::nullopt;
}

class Reading {
 public:
  explicit Reading(const NumberHabit& habit)
      : plan_(habit.plan),
        trunk_(habit.trunk_prefix ? *habit.trunk_prefix
               : plan_ != nullptr ? std::string(plan_->trunk_prefix)
                                  : std::string()) {}

  [[nodiscard]] Recipient read(const Written& written) const {
    std::string_view digits = written.digits;
    if (digits.starts_with("00")) return {international(digits.substr(2)), {}};
    if (written.plus) {
      return {digits.starts_with('0') ? national(digits) : international(digits), {}};
    }
    const bool american = plan_ != nullptr && plan_->dial_code == "1";
    if (american && digits.starts_with("011")) return {international(digits.substr(3)), {}};
    const Result<ShortCode> code = ShortCode::parse(digits);
    if (is_national(digits)) return {national(digits), as_optional(code)};
    // Given a default country, so few digits cannot be another country's number.
    if (code && plan_ != nullptr) return {PhoneNumber{}, *code};
    return {international(digits), as_optional(code)};
  }

 private:
  [[nodiscard]] bool has_trunk(std::string_view digits) const {
    if (trunk_.empty() || !digits.starts_with(trunk_)) return false;
    // No number begins with 0, so that prefix is certain; "1" and "8" also begin ordinary numbers.
    const std::size_t rest = digits.size() - trunk_.size();
    return plan_->has_length(rest) ||
           (trunk_.front() == '0' && rest >= limits::kPhoneDigitsMin - 1);
  }

  [[nodiscard]] bool is_national(std::string_view digits) const {
    if (plan_ == nullptr) return false;
    if (has_trunk(digits)) return true;
    const std::string_view code = plan_->dial_code;
    if (digits.starts_with(code) && plan_->has_length(digits.size() - code.size())) return false;
    return plan_->has_length(digits.size());
  }

  [[nodiscard]] PhoneNumber national(std::string_view digits) const {
    if (plan_ == nullptr) return {};
    if (has_trunk(digits)) digits.remove_prefix(trunk_.size());
    return number_of(std::string(plan_->dial_code) + std::string(digits));
  }

  [[nodiscard]] PhoneNumber international(std::string_view digits) const {
    // "+60 (0)11...": a trunk prefix after the dial code, if it can be nothing else.
    if (plan_ != nullptr && trunk_ == "0" && digits.starts_with(plan_->dial_code)) {
      const std::string_view rest = digits.substr(plan_->dial_code.size());
      if (rest.starts_with('0')) return national(rest);
    }
    return number_of(digits);
  }

  const DialPlan* plan_;
  std::string trunk_;
};

}  // namespace

Recipient read_recipient(std::string_view text, const NumberHabit& habit) {
  const std::string_view bare = without_scheme(text);
  const std::optional<std::string> whole = whole_number(bare);
  const std::optional<Written> written = digits_in(whole ? *whole : bare);
  if (!written || written->digits.empty()) return {};
  return Reading(habit).read(*written);
}

}  // namespace linepool::supply
