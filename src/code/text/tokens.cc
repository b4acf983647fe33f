#include "code/text/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/ascii.h"
#include "code/text/addresses.h"

namespace linepool {
namespace {

// Letters without spaces count as a word each three.
constexpr std::size_t kLettersPerWord = 3;

bool is_joint(char c) {
  return c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
}

// Whether the digits at `at` run into Latin letters: "2K4Q".
bool letters_follow(std::string_view folded, std::size_t at) {
  static constexpr std::size_t kMost = 10;
  std::size_t end = at;
  while (end < folded.size() && end - at < kMost && is_digit(folded[end])) {
    count_step();
    ++end;
  }
  return end < folded.size() && is_lower(folded[end]);
}

// What joins the groups of a number, and how long the groups are.
struct Groups {
  std::array<std::size_t, 8> lengths{};
  std::size_t count = 0;
  bool colon = false;
  bool dash = false;
  bool slash = false;
  bool dot = false;
  bool comma = false;

  void add(std::size_t length) {
    if (count < lengths.size()) lengths[count] = length;
    ++count;
  }
  [[nodiscard]] bool only_dashes() const { return dash && !colon && !slash && !dot && !comma; }
  // "18.09.2025", "2025-09-18", "1/6/26".
  [[nodiscard]] bool is_date() const {
    if (count != 3 || comma || colon) return false;
    const bool year_first = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2;
    const bool year_last =
        lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || (lengths[2] == 2 && !dash));
    return year_first || year_last;
  }
};

NumberShape shape_of(const Groups& groups) {
  if (groups.count == 1) return NumberShape::kPlain;
  if (groups.is_date()) return NumberShape::kDate;
  if (groups.only_dashes()) return NumberShape::kDashed;
  if (groups.colon) return NumberShape::kTime;
  if (groups.slash || groups.dash) return NumberShape::kOther;
  return NumberShape::kDecimal;
}

bool is_code_word(const CodeText& text, std::size_t begin, std::size_t end) {
  const WordMatch match = match_word(text, begin, end);
  return match.end == end && (match.words & any_of(Sense::kCode, Sense::kSecret)) != 0;
}

// "is604217"
bool is_glued_copula(const CodeText& text, std::size_t begin, std::size_t letters,
                     std::size_t end) {
  static constexpr std::size_t kShortest = 4;
  if (letters != begin + 2 || end < letters + kShortest) return false;
  const std::string_view digits = text.folded().substr(letters, end - letters);
  if (!all_digits(digits)) return false;
  const std::string_view word = text.cased().substr(begin, 2);
  return word == "is" || word == "es";
}

// Whether a '.' after this token ends a sentence, or an abbreviation.
bool can_end_sentence(const Tokens& tokens, const Token& before, bool capital_follows) {
  if (before.kind != TextTokenKind::kWord)
    return before.kind != TextTokenKind::kMark || !before.is('.');
  if (before.unspaced) return true;
  static constexpr WordSet kShortened =
      any_of(Sense::kReference, Sense::kNumber, Sense::kCurrency, Sense::kPhone, Sense::kNotCode);
  static constexpr std::size_t kAbbreviation = 5;
  if (has(before.words, Sense::kYour) && before.size() <= kAbbreviation) return capital_follows;
  if ((before.words & kShortened) != 0 && before.size() <= kAbbreviation) return capital_follows;
  return tokens.folded(before).size() > 2 || (before.words & ~kShortened) != 0;
}

}  // namespace

bool is_opening(char32_t c) {
  static constexpr std::u32string_view kMarks = U"([{<«“„‘‚‹「『【〔《〈";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  static constexpr std::u32string_view kMarks = U")]}>»”’›」』】〕》〉";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_quote(char32_t c) {
  static constexpr std::u32string_view kMarks = U"\"'`*_“”„‘’";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_connector(char32_t c) {
  static constexpr std::u32string_view kMarks = U":=->→➡👉➜";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_full_stop(char32_t c) {
  static constexpr std::u32string_view kMarks = U"!?。।؟։॥۔።፡";
  return kMarks.find(c) != std::u32string_view::npos;
}

Tokens::Tokens(const CodeText& text, std::size_t hash_begin, std::size_t hash_end) : text_(text) {
  const std::string_view folded = text.folded();
  tokens_.reserve(folded.size() / 4 + 8);
  for (std::size_t at = 0; at < folded.size();) {
    if (at == hash_begin && hash_end > hash_begin) {
      push({.kind = TextTokenKind::kAddress,
            .begin = static_cast<std::uint32_t>(at),
            .end = static_cast<std::uint32_t>(hash_end)});
      at = hash_end;
      continue;
    }
    const CodeChar c = char_at(folded, at);
    if (c.kind == CharKind::kSpace) {
      at = c.end;
      continue;
    }
    if (at >= run_checked_ && c.c < 0x80 && is_host_char(static_cast<char>(c.c))) {
      find_address(at);
    }
    if (at == address_begin_ && address_end_ > address_begin_) {
      push({.kind = TextTokenKind::kAddress,
            .begin = static_cast<std::uint32_t>(at),
            .end = static_cast<std::uint32_t>(address_end_)});
      at = address_end_;
      continue;
    }
    switch (c.kind) {
      case CharKind::kDigit: add_number(at); break;
      case CharKind::kLatin:
      case CharKind::kLetter: add_latin_or_letters(at); break;
      case CharKind::kUnspaced: add_unspaced(at); break;
      case CharKind::kNewline:
        push({.kind = TextTokenKind::kNewline,
              .begin = static_cast<std::uint32_t>(at),
              .end = static_cast<std::uint32_t>(c.end)});
        at = c.end;
        break;
      case CharKind::kNone:
      case CharKind::kSpace:
      case CharKind::kCurrency:
      case CharKind::kOther: add_mark(c, at); break;
    }
  }
  drop_foreign_words();
}

// The languages that a message is likely written in: those that know at least half as many of its
// words as the one that knows most. English is never far. Of few words nothing is said.
LanguageSet Tokens::likely_languages(bool latin) const {
  static constexpr unsigned kLeast = 2;
  std::array<std::uint16_t, 64> known{};
  unsigned most = 0;
  for (const Token& token : tokens_) {
    if (!token.is_word() || is_latin(token) != latin) continue;
    for (LanguageSet left = token.languages; left != 0; left &= left - 1) {
      count_step();
      most = std::max<unsigned>(most, ++known[static_cast<std::size_t>(std::countr_zero(left))]);
    }
  }
  if (most < kLeast) return kEveryLanguage;
  LanguageSet likely = latin ? english() : 0;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (2 * known[i] >= most) likely |= LanguageSet{1} << i;
  }
  return likely;
}

// "pagar" is to pay in Spanish, and a fence in Malay.
void Tokens::drop_foreign_words() {
  const LanguageSet latin = likely_languages(true);
  const LanguageSet others = likely_languages(false);
  for (Token& token : tokens_) {
    count_step();
    if (!token.is_word() || token.unspaced || token.words == 0) continue;
    const LanguageSet likely = is_latin(token) ? latin : others;
    if (likely == kEveryLanguage) continue;
    const WordMatch match = match_word(text_, token.begin, first_word_end(token), likely);
    if (match.end == token.end) token.words = match.words;
  }
}

bool Tokens::is_latin(const Token& token) const {
  return static_cast<unsigned char>(text_.folded()[token.begin]) < 0x80;
}

// Where the first word of a token ends, which may be a phrase.
std::size_t Tokens::first_word_end(const Token& token) const {
  std::size_t end = token.begin;
  while (end < token.end && is_spaced_letter(char_at(text_.folded(), end).kind)) {
    count_step();
    end = char_at(text_.folded(), end).end;
  }
  return end;
}

void Tokens::find_address(std::size_t at) {
  const AddressAt found = find_address_at(text_.folded(), at);
  address_begin_ = found.begin;
  address_end_ = found.end;
  run_checked_ = found.checked;
}

void Tokens::push(Token token) {
  token.space_before = token.begin == 0 || text_.folded()[token.begin - 1] == ' ';
  tokens_.push_back(token);
}

std::size_t Tokens::at_byte(std::size_t byte) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), byte,
                                      [](const Token& t, std::size_t b) { return t.begin < b; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

// A word, or a run of Latin letters and digits.
void Tokens::add_latin_or_letters(std::size_t& at) {
  const std::string_view folded = text_.folded();
  const bool latin = char_at(folded, at).kind == CharKind::kLatin;
  std::size_t end = at;
  bool digits = false;
  while (end < folded.size()) {
    const CodeChar c = char_at(folded, end);
    const bool joins = is_spaced_letter(c.kind) || (latin && c.kind == CharKind::kDigit);
    if (!joins) break;
    digits = digits || c.kind == CharKind::kDigit;
    end = c.end;
  }
  if (digits) {  // "OTP123456": a word for a code and its number
    std::size_t letters = at;
    while (!is_digit(folded[letters])) ++letters;
    const bool code_word = letters >= at + 3 && is_code_word(text_, at, letters);
    if (code_word || is_glued_copula(text_, at, letters, end)) {
      end = letters;
      digits = false;
    }
  }
  const WordMatch match = match_word(text_, at, end);
  Token token{.kind = digits ? TextTokenKind::kMixed : TextTokenKind::kWord,
              .begin = static_cast<std::uint32_t>(at),
              .end = static_cast<std::uint32_t>(match.end),
              .words = match.words,
              .languages = match.languages};
  if (digits && match.end > end) token.end = static_cast<std::uint32_t>(end);
  push(token);
  at = tokens_.back().end;
}

void Tokens::add_unspaced(std::size_t& at) {
  const std::string_view folded = text_.folded();
  const std::size_t begin = at;
  std::size_t letters = 0;
  std::size_t end = at;
  WordMatch match;
  while (end < folded.size()) {
    const CodeChar c = char_at(folded, end);
    if (c.kind != CharKind::kUnspaced) break;
    match = match_unspaced(text_, end);
    if (match.end > end) break;
    ++letters;
    end = c.end;
  }
  if (letters > 0) {
    const std::size_t weight = (letters + kLettersPerWord - 1) / kLettersPerWord;
    push({.kind = TextTokenKind::kWord,
          .unspaced = true,
          .weight = static_cast<std::uint8_t>(std::min<std::size_t>(weight, 200)),
          .begin = static_cast<std::uint32_t>(begin),
          .end = static_cast<std::uint32_t>(end)});
  }
  if (match.end > end) {
    push({.kind = TextTokenKind::kWord,
          .unspaced = true,
          .begin = static_cast<std::uint32_t>(end),
          .end = static_cast<std::uint32_t>(match.end),
          .words = match.words});
    end = match.end;
  }
  at = end;
}

// Digits with single joints between them; or a run of digits and Latin letters.
void Tokens::add_number(std::size_t& at) {
  const std::string_view folded = text_.folded();
  std::size_t end = at;
  Groups groups;
  for (;;) {
    const std::size_t from = end;
    while (end < folded.size() && is_digit(folded[end])) {
      count_step();
      ++end;
    }
    groups.add(end - from);
    if (end + 1 >= folded.size() || !is_joint(folded[end]) || !is_digit(folded[end + 1])) break;
    if (folded[end] == '-' && letters_follow(folded, end + 1)) break;
    groups.colon = groups.colon || folded[end] == ':';
    groups.dash = groups.dash || folded[end] == '-';
    groups.slash = groups.slash || folded[end] == '/';
    groups.dot = groups.dot || folded[end] == '.';
    groups.comma = groups.comma || folded[end] == ',';
    ++end;
  }
  Token token{.kind = TextTokenKind::kNumber,
              .shape = shape_of(groups),
              .begin = static_cast<std::uint32_t>(at),
              .end = static_cast<std::uint32_t>(end)};
  if (groups.count == 1 && char_at(folded, end).kind == CharKind::kLatin) {
    const std::size_t digits = end;
    while (end < folded.size() && is_lower(folded[end])) {
      count_step();
      ++end;
    }
    const bool word = end >= folded.size() || !is_digit(folded[end]);
    if (word && digits >= at + 4 && is_code_word(text_, digits, end)) {  // "123456code"
      end = digits;
    } else {
      while (end < folded.size() && (is_digit(folded[end]) || is_lower(folded[end]))) {
        count_step();
        ++end;
      }
      token.kind = TextTokenKind::kMixed;
      token.end = static_cast<std::uint32_t>(end);
      const WordMatch match = match_word(text_, at, end);
      static constexpr std::size_t kWord = 3;  // "2fa"
      if (match.end == end && end - at <= kWord) token.words = match.words;
    }
  }
  push(token);
  at = end;
}

// "Yahoo! verification code", "Yahoo!: 604217"
bool Tokens::is_part_of_name(const CodeChar& mark) const {
  if (mark.c != U'!' || tokens_.empty()) return false;
  const Token& name = tokens_.back();
  if (!name.is_word() || name.words != 0 || name.end != mark.begin) return false;
  if (!is_upper(text_.cased()[name.begin])) return false;
  const std::string_view behind = text_.cased().substr(mark.end, 2);
  return behind.starts_with(':') || (behind.size() == 2 && behind[0] == ' ' && is_lower(behind[1]));
}

void Tokens::add_mark(const CodeChar& c, std::size_t& at) {
  Token token{.kind = TextTokenKind::kMark,
              .begin = static_cast<std::uint32_t>(at),
              .end = static_cast<std::uint32_t>(c.end),
              .mark = c.c};
  if (c.kind == CharKind::kCurrency) token.words = only(Sense::kCurrency);
  const CharKind next = char_at(text_.folded(), c.end).kind;
  const std::string_view behind = text_.cased().substr(c.end, 2);
  const bool small_follows = behind.size() == 2 && behind[0] == ' ' && is_lower(behind[1]) &&
                             !tokens_.empty() && tokens_.back().is_word() &&
                             tokens_.back().size() <= 4;  // "dvs. de"
  const bool capital_follows = behind.size() == 2 && behind[0] == ' ' && is_upper(behind[1]);
  const bool ellipsis = c.c == U'.' && (char_at(text_.folded(), c.end).c == U'.' ||
                                        char_before(text_.folded(), c.begin).c == U'.' ||
                                        char_at(text_.folded(), c.end).c == U':');
  token.ends_sentence =
      (is_full_stop(c.c) && !is_part_of_name(c)) ||
      (!ellipsis && !small_follows && c.c == U'.' && !tokens_.empty() && !is_word_kind(next) &&
       can_end_sentence(*this, tokens_.back(), capital_follows));
  push(token);
  at = c.end;
}

}  // namespace linepool
