#include "code/candidates/shapes.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "code/text/text.h"
#include "code/words/lexicon.h"

namespace linepool {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongest = 10;

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_day_and_month(int a, int b) {
  return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
}

bool is_year(int value) {
  return value >= 1900 && value <= 2099;
}

}  // namespace

bool GroupLengths::even() const {
  if (count > kMost) return false;
  return std::all_of(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](std::size_t length) { return length == lengths[0]; });
}

// "10 66 16 1", "435-43-03", "5290-22", "31 072": groups of one length, of which the last may be
// shorter, or the first of two.
bool is_grouped_code(const GroupLengths& groups, bool by_dash) {
  if (groups.count < 2 || groups.total < kShortest || groups.total > kLongest) return false;
  if (groups.even()) return groups.total <= 8 || groups.lengths[0] == 3 || groups.lengths[0] == 5;
  if (groups.count > GroupLengths::kMost || groups.total > 8) return false;
  const std::size_t first = groups.lengths[0];
  const std::size_t last = groups.lengths[groups.count - 1];
  if (groups.count > 2) {
    const bool alike =
        std::all_of(groups.lengths.begin(),
                    groups.lengths.begin() + static_cast<std::ptrdiff_t>(groups.count) - 1,
                    [&](std::size_t length) { return length == first; });
    if (alike && first >= 2 && last < first) return true;
    return groups.count == 3 && groups.total >= 7 && (by_dash || groups.total == 7) && first >= 2 &&
           groups.lengths[1] >= 2 && last >= 2;
  }
  if (by_dash) {  // "26-8846" is a case of this year
    if (first == 2) return last == 3;
    return (last >= 2 && (last < first || first + last == 7)) || (first == kShortest && last == 1);
  }
  if (first + last == 7) return first == 3 || first == kShortest;
  return first + last <= 6 && first >= 2 && last >= 2;
}

bool looks_like_date(std::string_view digits, std::size_t groups) {
  if (digits.size() == 4) {  // a year; "11-22"
    return groups == 1 ? is_year(number(digits))
                       : groups == 2 && is_day_and_month(number(digits.substr(0, 2)),
                                                         number(digits.substr(2, 2)));
  }
  if (digits.size() == 6 && groups == 3) {
    return is_day_and_month(number(digits.substr(0, 2)), number(digits.substr(2, 2)));
  }
  if (digits.size() != 8) return false;
  return (is_year(number(digits.substr(0, 4))) &&
          is_day_and_month(number(digits.substr(4, 2)), number(digits.substr(6, 2)))) ||
         (is_year(number(digits.substr(4, 4))) &&
          is_day_and_month(number(digits.substr(0, 2)), number(digits.substr(2, 2))));
}

bool is_random_mix(std::string_view code) {
  std::size_t changes = 0;
  std::size_t length = 0;
  bool digit = false;
  for (const char c : code) {
    if (is_lower(c)) return false;
    if (c == '-') continue;
    changes += length > 0 && is_digit(c) != digit ? 1u : 0u;
    digit = is_digit(c);
    ++length;
  }
  return changes >= 2 && length >= kShortest;
}

bool any_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

bool has_unit_suffix(std::string_view run) {
  std::size_t digits = 0;
  while (digits < run.size() && is_digit(run[digits])) ++digits;
  if (digits == 0 || digits == run.size()) return false;
  const std::string_view suffix = run.substr(digits);
  if (any_digit(suffix)) return false;
  static constexpr std::array<std::string_view, 16> kMore{
      "st", "nd", "rd", "th", "x", "fa", "k", "p", "off", "hz", "mah", "mio", "d", "s", "am", "pm"};
  if (std::find(kMore.begin(), kMore.end(), suffix) != kMore.end()) return true;
  const CodeText text(suffix);
  const WordMatch match = match_word(text, 0, suffix.size());
  return (match.words & any_of(Sense::kUnit, Sense::kCurrency)) != 0;
}

bool has_sum_or_mask_prefix(std::string_view run, std::string_view cased) {
  std::size_t letters = 0;
  while (letters < run.size() && !is_digit(run[letters])) ++letters;
  if (letters == 0 || !all_digits(run.substr(letters))) return false;
  const std::string_view prefix = run.substr(0, letters);
  // "xx4471" is a masked number; "X4471" may be a code.
  if (prefix.find_first_not_of('x') == std::string_view::npos)
    return letters > 1 || cased[0] == 'x';
  if (letters > 1 && is_currency_code(cased.substr(0, letters))) return true;
  const CodeText text(prefix);
  if (letters == 1) return false;
  const WordMatch match = match_word(text, 0, prefix.size());
  return (match.words & any_of(Sense::kCurrency, Sense::kReference)) != 0;
}

}  // namespace linepool
