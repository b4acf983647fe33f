#include "code/result/details.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace linepool {
namespace {

constexpr std::size_t kLongestName = 60;  // bytes
constexpr std::int64_t kLongestValidity = 366 * std::int64_t{86'400};

class DetailReader {
 public:
  DetailReader(const Tokens& tokens, const std::vector<CodeNoun>& nouns, std::string_view original)
      : tokens_(tokens), nouns_(nouns), original_(original) {}

  [[nodiscard]] std::string service() const;
  [[nodiscard]] std::optional<std::int64_t> expires_in_s() const;
  [[nodiscard]] std::string reference(const CodeResult& result) const;
  [[nodiscard]] std::string amount() const;

 private:
  // The original text of tokens first to last.
  [[nodiscard]] std::string written(std::size_t first, std::size_t last) const {
    const std::size_t begin = tokens_.text().original_begin(tokens_[first].begin);
    const std::size_t end = tokens_.text().original_end(tokens_[last].end);
    return std::string(original_.substr(begin, end - begin));
  }
  [[nodiscard]] std::string name_between(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool is_name(std::size_t i) const;
  [[nodiscard]] std::string in_brackets() const;
  [[nodiscard]] std::string before_colon() const;
  [[nodiscard]] std::string before_noun() const;

  const Tokens& tokens_;
  const std::vector<CodeNoun>& nouns_;
  std::string_view original_;
};

// A word of no table, with a capital where its script has them.
bool DetailReader::is_name(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.kind == TextTokenKind::kMixed) return token.words == 0;
  if (!token.is_word() || token.words != 0) return false;
  const char first = tokens_.cased(token).front();
  return token.unspaced || first < 'a' || first > 'z';
}

std::string DetailReader::name_between(std::size_t first, std::size_t end) const {
  if (first >= end) return {};
  std::string name = written(first, end - 1);
  return name.size() <= kLongestName && name.find('\n') == std::string::npos ? name : "";
}

// "[Acme] ...", "【Acme】..."
std::string DetailReader::in_brackets() const {
  if (tokens_.size() < 3 || tokens_[0].kind != TextTokenKind::kMark) return {};
  if (!tokens_[0].is(U'[') && !tokens_[0].is(U'【') && !tokens_[0].is(U'「')) return {};
  for (std::size_t i = 1; i < tokens_.size() && i < 12; ++i) {
    if (tokens_[i].kind == TextTokenKind::kMark && is_closing(tokens_[i].mark)) {
      return name_between(1, i);
    }
  }
  return {};
}

// "Acme: your code ..."
std::string DetailReader::before_colon() const {
  static constexpr std::size_t kWords = 4;
  for (std::size_t i = 0; i < tokens_.size() && i <= kWords; ++i) {
    if (tokens_[i].is(U':')) return name_between(0, i);
    if (!is_name(i)) return {};
  }
  return {};
}

// "your Acme code", "Acme verification code"
std::string DetailReader::before_noun() const {
  for (const CodeNoun& noun : nouns_) {
    if (noun.kind == NounKind::kWeak) continue;
    std::size_t end = noun.core;
    while (end > 0 && tokens_[end - 1].is_word() && tokens_[end - 1].words != 0 &&
           !has(tokens_[end - 1].words, Sense::kYour)) {
      --end;
    }
    std::size_t first = end;
    while (first > 0 && end - first < 3 && is_name(first - 1)) --first;
    if (first < end) return name_between(first, end);
  }
  return {};
}

std::string DetailReader::service() const {
  std::string name = in_brackets();
  if (name.empty()) name = before_colon();
  return name.empty() ? before_noun() : name;
}

std::optional<std::int64_t> DetailReader::expires_in_s() const {
  for (std::size_t i = 1; i < tokens_.size(); ++i) {
    if (!has(tokens_[i].words, Sense::kTime)) continue;
    const Token& number = tokens_[i - 1];
    if (!number.is_number() || number.shape != NumberShape::kPlain) continue;
    const std::string_view digits = tokens_.folded(number);
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const std::int64_t unit = seconds_of(tokens_.folded(tokens_[i]));
    if (read.ec != std::errc() || unit == 0 || value <= 0 || value > kLongestValidity / unit) {
      continue;
    }
    return value * unit;
  }
  return std::nullopt;
}

std::string DetailReader::reference(const CodeResult& result) const {
  static constexpr std::size_t kMarks = 4;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!has(tokens_[i].words, Sense::kReference)) continue;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + kMarks; ++k) {
      const Token& token = tokens_[k];
      if (token.kind == TextTokenKind::kMark || has(token.words, Sense::kNumber) ||
          has(token.words, Sense::kIs)) {
        continue;
      }
      const std::string_view cased = tokens_.cased(token);
      const bool capitals =
          token.is_word() && token.size() >= 3 && token.size() <= 12 &&
          std::all_of(cased.begin(), cased.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      const bool named = token.kind == TextTokenKind::kMixed || token.is_number() || capitals;
      const std::string value =
          named && token.size() >= 3 && token.size() <= 24 ? written(k, k) : std::string();
      if (!value.empty() && value != result.code) return value;
      break;
    }
  }
  return {};
}

std::string DetailReader::amount() const {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_[i].is_number()) continue;
    const auto is_currency = [&](std::size_t k) {
      if (k >= tokens_.size() || tokens_[k].kind == TextTokenKind::kNewline) return false;
      return has(tokens_[k].words, Sense::kCurrency) ||
             (tokens_[k].is_word() && tokens_[k].size() > 1 &&
              is_currency_code(tokens_.cased(tokens_[k])));
    };
    std::size_t first = i;
    if (i > 0 && is_currency(i - 1)) first = i - 1;
    if (i > 1 && tokens_[i - 1].is(U'.') && is_currency(i - 2)) first = i - 2;
    const std::size_t last = first == i && is_currency(i + 1) ? i + 1 : i;
    if (first < last) return name_between(first, last + 1);
  }
  return {};
}

}  // namespace

void read_details(const Tokens& tokens, const std::vector<CodeNoun>& nouns,
                  std::string_view original, CodeResult& result) {
  const DetailReader reader(tokens, nouns, original);
  result.service = reader.service();
  result.expires_in_s = reader.expires_in_s();
  result.reference = reader.reference(result);
  result.amount = reader.amount();
}

}  // namespace linepool
