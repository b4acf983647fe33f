#include "code/candidates.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "code/words.h"

namespace linepool {
namespace {

constexpr std::size_t kMinLength = 4;
constexpr std::size_t kMaxLength = 8;
constexpr std::size_t kPhoneLikeLength = 7;  // from this many digits on, it could be a phone number
constexpr std::size_t kMaxPrefix = 5;

bool is_alnum(char c) {
  return is_digit(c) || is_lower(c) || is_upper(c);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}
bool any_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}
bool all_letters(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), is_digit);
}

// Letters and digits joined by single dashes: "123456", "123-456", "OTP-890227".
struct Token {
  TextSpan span;
  std::vector<TextSpan> groups;
};

Token token_at(std::string_view folded, std::size_t at) {
  Token token{{at, at}, {}};
  while (at < folded.size() && is_alnum(folded[at])) {
    count_step();
    TextSpan group{at, at};
    while (group.end < folded.size() && is_alnum(folded[group.end])) ++group.end;
    token.groups.push_back(group);
    token.span.end = group.end;
    const bool joined = group.end + 1 < folded.size() && folded[group.end] == '-' &&
                        is_alnum(folded[group.end + 1]);
    at = joined ? group.end + 1 : folded.size();
  }
  return token;
}

// Whether these group lengths can be those of one code written in groups.
bool is_grouped_code(const std::vector<std::size_t>& lengths, bool by_dash) {
  std::size_t total = 0;
  for (const std::size_t length : lengths) total += length;
  if (lengths.size() < 2 || total < kMinLength || total > kMaxLength) return false;
  const bool even = std::all_of(lengths.begin(), lengths.end(),
                                [&](std::size_t length) { return length == lengths.front(); });
  if (even) return true;
  return by_dash && lengths.size() == 2 && total == 5 && lengths[0] >= 2 && lengths[1] >= 2;
}

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

bool looks_like_date(std::string_view digits, std::size_t groups) {
  if (digits.size() == 4) return groups == 1 && is_year(number(digits));
  if (digits.size() == 6 && groups == 3) {
    return is_day_and_month(number(digits.substr(0, 2)), number(digits.substr(2, 2)));
  }
  if (digits.size() != 8) return false;
  return (is_year(number(digits.substr(0, 4))) &&
          is_day_and_month(number(digits.substr(4, 2)), number(digits.substr(6, 2)))) ||
         (is_year(number(digits.substr(4, 4))) &&
          is_day_and_month(number(digits.substr(0, 2)), number(digits.substr(2, 2))));
}

// "20gb", "2fa", "50off", "1st": a number and its unit or suffix.
bool has_unit_suffix(std::string_view run) {
  std::size_t digits = 0;
  while (digits < run.size() && is_digit(run[digits])) ++digits;
  if (digits == 0 || digits == run.size()) return false;
  const std::string_view suffix = run.substr(digits);
  if (any_digit(suffix)) return false;
  static constexpr std::array<std::string_view, 14> kMore{
      "st", "nd", "rd", "th", "x", "fa", "k", "p", "off", "hz", "mah", "mio", "d", "s"};
  return is_side_word(SideWord::kUnit, suffix) || is_side_word(SideWord::kCurrency, suffix) ||
         std::find(kMore.begin(), kMore.end(), suffix) != kMore.end();
}

// "rs5000", "usd20", "n5000", "xx1234": a sum or a masked number.
bool has_sum_or_mask_prefix(std::string_view run, std::string_view cased) {
  std::size_t letters = 0;
  while (letters < run.size() && !is_digit(run[letters])) ++letters;
  if (letters == 0 || !all_digits(run.substr(letters))) return false;
  const std::string_view prefix = run.substr(0, letters);
  return is_side_word(SideWord::kCurrency, prefix) || is_currency_code(cased.substr(0, letters)) ||
         prefix.find_first_not_of('x') == std::string_view::npos ||
         is_side_word(SideWord::kReference, prefix);
}

class Finder {
 public:
  Finder(const CodeText& text, const std::vector<TextSpan>& excluded)
      : folded_(text.folded()), cased_(text.cased()), excluded_(excluded) {}

  std::vector<CodeCandidate> find();

 private:
  std::size_t take_digits(const Token& token);
  void add_digits(TextSpan span, std::size_t groups);
  void take_mixed(const Token& token);
  void take_joined(const Token& token);
  bool left_is_free(CodeCandidate& candidate) const;
  bool right_is_free(const CodeCandidate& candidate) const;
  void add(CodeCandidate candidate);
  [[nodiscard]] std::string_view text_of(TextSpan span) const {
    return folded_.substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] std::string_view cased_of(TextSpan span) const {
    return cased_.substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] std::string digits_of(TextSpan span) const {
    std::string digits;
    for (const char c : text_of(span)) {
      count_step();
      if (is_digit(c)) digits += c;
    }
    return digits;
  }

  std::string_view folded_;
  std::string_view cased_;
  const std::vector<TextSpan>& excluded_;
  std::vector<CodeCandidate> found_;
};

std::vector<CodeCandidate> Finder::find() {
  auto next_excluded = excluded_.begin();
  for (std::size_t at = 0; at < folded_.size();) {
    count_step();
    while (next_excluded != excluded_.end() && next_excluded->end <= at) ++next_excluded;
    if (next_excluded != excluded_.end() && next_excluded->holds(at)) {
      at = next_excluded->end;
      continue;
    }
    if (!is_alnum(folded_[at])) {
      ++at;
      continue;
    }
    const Token token = token_at(folded_, at);
    at = token.span.end;
    if (!any_digit(text_of(token.span))) continue;
    if (std::all_of(token.groups.begin(), token.groups.end(),
                    [&](TextSpan group) { return all_digits(text_of(group)); })) {
      at = take_digits(token);
    } else if (token.groups.size() == 1) {
      take_mixed(token);
    } else {
      take_joined(token);
    }
  }
  return std::move(found_);
}

// Only digits, possibly in groups. Returns where to continue.
std::size_t Finder::take_digits(const Token& token) {
  if (token.groups.size() > 1) {
    std::vector<std::size_t> lengths;
    for (const TextSpan group : token.groups) lengths.push_back(group.end - group.begin);
    if (is_grouped_code(lengths, true)) add_digits(token.span, lengths.size());
    return token.span.end;
  }
  // A chain of plain digit groups separated by single spaces.
  std::vector<TextSpan> chain{token.span};
  std::vector<std::size_t> lengths{token.span.end - token.span.begin};
  while (chain.back().end + 1 < folded_.size() && folded_[chain.back().end] == ' ' &&
         is_digit(folded_[chain.back().end + 1])) {
    count_step();
    const Token next = token_at(folded_, chain.back().end + 1);
    if (next.groups.size() != 1 || !all_digits(text_of(next.span))) break;
    chain.push_back(next.span);
    lengths.push_back(next.span.end - next.span.begin);
  }
  if (chain.size() == 1) {
    add_digits(token.span, 1);
  } else if (is_grouped_code(lengths, false)) {
    add_digits({chain.front().begin, chain.back().end}, chain.size());
  } else if (chain.size() == 2) {
    // "123456 10": two numbers, unless both are long; then it is a phone or card number.
    static constexpr std::size_t kShort = 3;
    if (lengths[1] <= kShort) add_digits(chain[0], 1);
    if (lengths[0] <= kShort && lengths[1] > kMinLength) add_digits(chain[1], 1);
  }
  return chain.back().end;
}

void Finder::add_digits(TextSpan span, std::size_t groups) {
  CodeCandidate candidate;
  candidate.span = span;
  candidate.code = digits_of(span);
  if (candidate.code.size() < kMinLength || candidate.code.size() > kMaxLength) return;
  candidate.doubtful = candidate.code.size() >= kPhoneLikeLength || groups == 2 ||
                       looks_like_date(candidate.code, groups);
  if (groups == 2 && candidate.code.size() == 6) candidate.doubtful = false;  // two groups of three
  add(std::move(candidate));
}

void Finder::take_mixed(const Token& token) {
  const std::string_view run = text_of(token.span);
  std::size_t letters = 0;
  while (letters < run.size() && !is_digit(run[letters])) ++letters;
  // "OTP123456": if the letters are a code word, they belong to the sentence.
  if (letters >= 2 && all_digits(run.substr(letters)) && run.size() - letters >= kMinLength) {
    CodeCandidate candidate;
    candidate.span = {token.span.begin + letters, token.span.end};
    candidate.code = digits_of(candidate.span);
    candidate.attached = true;
    candidate.doubtful = candidate.code.size() >= kPhoneLikeLength;
    if (candidate.code.size() <= kMaxLength && right_is_free(candidate)) {
      found_.push_back(std::move(candidate));
    }
  }
  if (run.size() < kMinLength || run.size() > kMaxLength) return;
  if (has_unit_suffix(run) || has_sum_or_mask_prefix(run, cased_of(token.span))) return;
  CodeCandidate candidate;
  candidate.span = token.span;
  candidate.code = std::string(cased_of(token.span));
  candidate.mixed = true;
  add(std::move(candidate));
}

// Groups of letters and digits: a prefix ("FB-12345"), a grammatical ending ("123456-os"), or a
// code in groups ("K7D-42M").
void Finder::take_joined(const Token& token) {
  const TextSpan first = token.groups.front();
  const TextSpan last = token.groups.back();
  CodeCandidate candidate;
  if (token.groups.size() == 2 && all_letters(text_of(first)) && all_digits(text_of(last))) {
    if (first.end - first.begin > kMaxPrefix * 3) return;
    candidate.span = last;
    candidate.code = digits_of(last);
    candidate.attached = true;
    const std::string_view prefix = cased_of(first);
    if (prefix.size() <= kMaxPrefix && std::all_of(prefix.begin(), prefix.end(), is_upper) &&
        !is_side_word(SideWord::kReference, text_of(first)) &&
        !is_side_word(SideWord::kThing, text_of(first)) && !is_currency_code(prefix)) {
      candidate.with_prefix = std::string(cased_of(token.span));
    }
    candidate.doubtful = looks_like_date(candidate.code, 1);
    if (candidate.code.size() >= kMinLength && candidate.code.size() <= kMaxLength &&
        right_is_free(candidate)) {
      found_.push_back(std::move(candidate));
    }
    return;
  }
  if (token.groups.size() == 2 && all_digits(text_of(first)) && all_letters(cased_of(last)) &&
      std::all_of(cased_of(last).begin(), cased_of(last).end(), is_lower)) {
    add_digits(first, 1);
    return;
  }
  static constexpr std::size_t kMinGroup = 2;
  static constexpr std::size_t kMaxGroup = 5;
  static constexpr std::size_t kMaxJoined = 12;
  const bool plausible =
      token.span.end - token.span.begin <= kMaxJoined &&
      std::all_of(token.groups.begin(), token.groups.end(), [&](TextSpan group) {
        const std::size_t length = group.end - group.begin;
        return length >= kMinGroup && length <= kMaxGroup &&
               std::none_of(cased_.begin() + static_cast<std::ptrdiff_t>(group.begin),
                            cased_.begin() + static_cast<std::ptrdiff_t>(group.end), is_lower);
      });
  if (!plausible) return;
  candidate.span = token.span;
  candidate.code = std::string(cased_of(token.span));
  candidate.mixed = true;
  candidate.doubtful = true;
  add(std::move(candidate));
}

void Finder::add(CodeCandidate candidate) {
  if (left_is_free(candidate) && right_is_free(candidate)) found_.push_back(std::move(candidate));
}

// Whether a code may begin here, judging by what comes right before.
bool Finder::left_is_free(CodeCandidate& candidate) const {
  const CodeChar c = char_before(folded_, candidate.span.begin);
  const CodeChar before = char_before(folded_, c.begin);
  switch (c.kind) {
    case CharKind::kNone:
    case CharKind::kSpace:
    case CharKind::kNewline:
    case CharKind::kUnspaced: return true;
    case CharKind::kDigit:
    case CharKind::kLatin:
    case CharKind::kCurrency: return false;
    case CharKind::kLetter: candidate.attached = true; return true;
    case CharKind::kOther: break;
  }
  switch (c.c) {
    case U'.':
    case U',':
      return before.kind != CharKind::kDigit && before.kind != CharKind::kNone && before.c != c.c;
    case U'-':
      return before.kind == CharKind::kSpace || before.kind == CharKind::kNewline ||
             before.kind == CharKind::kNone || before.kind == CharKind::kUnspaced ||
             before.kind == CharKind::kOther;
    case U'*':  // "*123456*" is emphasis; "*1234" and "**1234" are masked numbers
      return char_at(folded_, candidate.span.end).c == U'*' &&
             (before.c == U'*') == (char_at(folded_, candidate.span.end + 1).c == U'*');
    case U':': return before.kind != CharKind::kDigit;
    case U'#': {  // "@host ... #1234" not in the domain-bound format is not a code
      const std::size_t newline = folded_.rfind('\n', c.begin);
      const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
      return folded_.substr(line, c.begin - line).find('@') == std::string_view::npos;
    }
    case U'+':
    case U'/':
    case U'\\':
    case U'@':
    case U'&':
    case U'%':
    case U'_':
    case U'~':
    case U'^':
    case U'\u2022':
    case U'\u2026':
    case U'\u00B7':
    case U'\u00D7':
    case U'\u25CF':
    case U'\u2116': return false;
  }
  return true;
}

bool Finder::right_is_free(const CodeCandidate& candidate) const {
  const CodeChar c = char_at(folded_, candidate.span.end);
  const CodeChar after = char_at(folded_, c.end);
  switch (c.kind) {
    case CharKind::kNone:
    case CharKind::kSpace:
    case CharKind::kNewline:
    case CharKind::kUnspaced: return true;
    case CharKind::kDigit:
    case CharKind::kLatin:
    case CharKind::kLetter:
    case CharKind::kCurrency: return false;
    case CharKind::kOther: break;
  }
  switch (c.c) {
    case U'.': {
      if (after.kind == CharKind::kDigit) return false;
      static constexpr std::array<std::string_view, 10> kDomains{"com", "net", "org", "ru", "cn",
                                                                 "io",  "me",  "co",  "in", "kz"};
      const std::string_view rest = folded_.substr(c.end);
      return std::none_of(kDomains.begin(), kDomains.end(), [&](std::string_view domain) {
        return rest.starts_with(domain) && !is_word_kind(char_at(rest, domain.size()).kind);
      });
    }
    case U',':
    case U':': return after.kind != CharKind::kDigit;
    case U'-':
      return after.kind != CharKind::kDigit && !(candidate.mixed && is_word_kind(after.kind));
    case U'/': return !is_word_kind(after.kind);
    case U'%':
    case U'@':
    case U'+':
    case U'_':
    case U'#':
    case U'&':
    case U'\u00B0':
    case U'\u2030': return false;
  }
  return true;
}

}  // namespace

std::vector<TextSpan> find_addresses(std::string_view folded) {
  static const re2::RE2 kAddress(R"(((?:[a-z][a-z0-9+.-]{1,15}://|www\.)[!-~]+|)"
                                 R"([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[!-~]*|)"
                                 R"([a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+))",
                                 re2::RE2::Quiet);
  std::vector<TextSpan> spans;
  re2::StringPiece rest(folded.data(), folded.size());
  re2::StringPiece match;
  while (re2::RE2::FindAndConsume(&rest, kAddress, &match)) {
    count_step();
    const auto begin = static_cast<std::size_t>(match.data() - folded.data());
    spans.push_back({begin, begin + match.size()});
  }
  return spans;
}

std::vector<CodeCandidate> find_code_candidates(const CodeText& text,
                                                const std::vector<TextSpan>& excluded) {
  return Finder(text, excluded).find();
}

}  // namespace linepool
