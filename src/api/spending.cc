#include "api/spending.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/check.h"
#include "base/limits.h"

namespace linepool::api {
namespace {

// Longer names are not compared.
constexpr std::size_t kLongestName = 32;

// What the names of limits contain.
constexpr std::string_view kStems[] = {"price",  "cost",    "max",      "budget",  "spend",
                                       "limit",  "time",    "hour",     "day",     "dur",
                                       "period", "country", "operator", "service", "provider",
                                       "phone",  "number",  "rent",     "renew"};
// Common parameters that look like limits but are not.
constexpr std::string_view kHarmless[] = {"timestamp", "timezone", "nocache"};

// Only the letters, in lower case.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'a' && c <= 'z') out.push_back(c);
    if (c >= 'A' && c <= 'Z') out.push_back(static_cast<char>(c - 'A' + 'a'));
  }
  return out;
}

// The edit distance: letters to insert, delete or change to turn one into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  CHECK(a.size() <= kLongestName && b.size() <= kLongestName);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

// Short names are close to everything, so for them only the letter case may differ.
bool reads_like(std::string_view name, std::string_view known) {
  if (name == known) return true;
  if (name.size() > kLongestName || known.size() < 4) return false;
  return distance(name, known) <= (known.size() < 7 ? 1 : 2);
}

bool holds_stem(std::string_view name) {
  return std::any_of(std::begin(kStems), std::end(kStems), [name](std::string_view stem) {
    return name.find(stem) != std::string_view::npos;
  });
}

bool lists(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool reads_like_any(Names names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [name](std::string_view known) { return reads_like(name, folded(known)); });
}

}  // namespace

std::string_view trimmed_value(const wire::Parameters& parameters, std::string_view name) {
  for (const wire::Parameter& parameter : parameters) {
    if (trimmed(parameter.name) != name) continue;
    const std::string_view value = trimmed(parameter.value);
    const bool is_absent = value.empty() || value == "undefined" || value == "null";
    if (!is_absent) return value;
  }
  return {};
}

std::optional<std::string_view> one_value(const wire::Parameters& parameters, Names names) {
  std::string_view found;
  for (const wire::Parameter& parameter : parameters) {
    if (!lists(names, trimmed(parameter.name))) continue;
    const std::string_view value = trimmed(parameter.value);
    if (value.empty() || value == "undefined" || value == "null") continue;
    if (!found.empty() && value != found) return std::nullopt;
    found = value;
  }
  return found;
}

Result<Money> max_price_of(const wire::Parameters& parameters) {
  const std::optional<std::string_view> text = one_value(parameters, kMaxPriceNames);
  if (!text) {
    return Refusal(Error::kInvalidParameter, "Parameter max_price is given with two values.");
  }
  if (text->empty()) return Money{};
  const Result<Money> max = Money::parse(*text);
  if (max && max->is_positive()) return *max;
  return Refusal(Error::kInvalidParameter,
                 "Parameter max_price must be an amount of dollars such as 0.66.");
}

bool is_label(std::string_view text) {
  std::size_t characters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) return false;
    if ((byte & 0xC0) != 0x80) ++characters;  // the first byte of a character
  }
  return characters <= limits::kLabelChars && text.size() <= limits::kLabelBytes;
}

std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, kLongestName)) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter || c == '_' || c == '-') out.push_back(c);
  }
  return out;
}

std::optional<std::string> misread_limit(const wire::Parameters& parameters, Names known) {
  for (const wire::Parameter& parameter : parameters) {
    const std::string_view name = trimmed(parameter.name);
    if (lists(known, name) || lists(kMaxPriceNames, name)) continue;
    const std::string letters = folded(name);
    if (lists(kHarmless, letters)) continue;
    const bool limits = holds_stem(letters) || reads_like_any(known, letters) ||
                        reads_like_any(kMaxPriceNames, letters);
    if (limits) return plain_name(name);
  }
  return std::nullopt;
}

}  // namespace linepool::api
