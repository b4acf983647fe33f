#include "code/candidates/candidates.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "code/candidates/shapes.h"
#include "code/text/vowels.h"

namespace linepool {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongest = 8;
constexpr std::size_t kLongestDirect = 10;
constexpr std::size_t kPhoneLike = 7;  // from this many digits on, it could be a phone number
constexpr std::size_t kMaxPrefix = 5;
constexpr WordSet kCodeWords = any_of(Sense::kCode, Sense::kSecret);

class Finder {
 public:
  explicit Finder(const Tokens& tokens)
      : tokens_(tokens), folded_(tokens.text().folded()), cased_(tokens.text().cased()) {}

  std::vector<CodeCandidate> find();

 private:
  [[nodiscard]] bool is_plain(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].is_number() && tokens_[i].shape == NumberShape::kPlain;
  }
  // Whether token i follows the one before it without a space.
  [[nodiscard]] bool is_glued(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].begin == tokens_[i - 1].end;
  }
  [[nodiscard]] bool one_space_before(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].begin == tokens_[i - 1].end + 1 &&
           tokens_[i].space_before;
  }
  [[nodiscard]] bool is_alnum(std::size_t i) const {
    if (i >= tokens_.size()) return false;
    const Token& token = tokens_[i];
    if (token.is_number()) return token.shape == NumberShape::kPlain;
    if (token.kind == TextTokenKind::kMixed) return is_ascii(i);
    return token.is_word() && is_ascii(i);
  }
  // Other letters may have run into Latin ones: "ab12я". Nobody types such a code.
  [[nodiscard]] bool is_ascii(std::size_t i) const {
    const std::string_view text = tokens_.folded(tokens_[i]);
    return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c); });
  }
  // Whether tokens i and i + 2 are letters or digits joined by a dash.
  [[nodiscard]] bool is_joined(std::size_t i) const {
    return is_alnum(i) && i + 2 < tokens_.size() && tokens_[i + 1].is(U'-') && is_glued(i + 1) &&
           is_glued(i + 2) && is_alnum(i + 2);
  }
  [[nodiscard]] std::string digits_between(std::size_t begin, std::size_t end) const {
    std::string digits;
    for (std::size_t at = begin; at < end; ++at) {
      count_step();
      if (is_digit(folded_[at])) digits += folded_[at];
    }
    return digits;
  }

  // The tokens were cut between letters and digits: "OTP123456", "123456code".
  [[nodiscard]] bool follows_code_word(const CodeCandidate& candidate) const {
    if (!candidate.digits || candidate.first == 0) return false;
    const Token& before = tokens_[candidate.first - 1];
    const bool copula = has(before.words, Sense::kIs) && before.size() == 2;  // "is604217"
    return candidate.begin == tokens_[candidate.first].begin &&
           ((before.words & kCodeWords) != 0 || copula);
  }
  [[nodiscard]] bool precedes_code_word(const CodeCandidate& candidate) const {
    return candidate.digits && candidate.last + 1 < tokens_.size() &&
           candidate.end == tokens_[candidate.last].end &&
           (tokens_[candidate.last + 1].words & kCodeWords) != 0;
  }

  std::size_t take_number(std::size_t i);
  void take_dashed(std::size_t i);
  [[nodiscard]] bool is_span_of_hours(std::size_t i) const;
  void take_dotted(std::size_t i);
  void take_mixed(std::size_t i);
  std::size_t take_joined(std::size_t i);
  void take_groups(std::size_t i, std::size_t last);
  void take_letters(std::size_t i);
  std::size_t take_spelt(std::size_t i);
  std::size_t take_spaced(std::size_t i);
  void add_digits(std::size_t first, std::size_t last, std::size_t groups, bool even);
  void add_whole_token(std::size_t i, CandidateNeed need, bool letters);
  bool left_is_free(CodeCandidate& candidate) const;
  bool right_is_free(const CodeCandidate& candidate) const;
  void add(CodeCandidate candidate);

  const Tokens& tokens_;
  std::string_view folded_;
  std::string_view cased_;
  std::vector<CodeCandidate> found_;
};

std::vector<CodeCandidate> Finder::find() {
  for (std::size_t i = 0; i < tokens_.size() && found_.size() < kMaxCandidates;) {
    count_step();
    const Token& token = tokens_[i];
    if (const std::size_t next = take_spelt(i); next > i) {
      i = next;
    } else if (const std::size_t behind = take_spaced(i); behind > i) {
      i = behind;
    } else if (is_joined(i)) {
      i = take_joined(i);
    } else if (is_plain(i)) {
      i = take_number(i);
    } else if (token.is_number() && token.shape == NumberShape::kDashed) {
      take_dashed(i);
      ++i;
    } else if (token.is_number() && token.shape == NumberShape::kDecimal) {
      take_dotted(i);
      ++i;
    } else {
      if (token.kind == TextTokenKind::kMixed && is_ascii(i)) take_mixed(i);
      if (token.is_word()) take_letters(i);
      ++i;
    }
  }
  return std::move(found_);
}

// A number, or a chain of them separated by single spaces. Returns where to continue.
std::size_t Finder::take_number(std::size_t i) {
  GroupLengths groups;
  groups.add(tokens_[i].size());
  std::size_t last = i;
  while (is_plain(last + 1) && one_space_before(last + 1) && !is_joined(last + 1)) {
    count_step();
    ++last;
    groups.add(tokens_[last].size());
  }
  static constexpr std::size_t kShort = 3;
  if (last == i && tokens_[i].size() == kShort && is_plain(i + 2) &&
      tokens_[i + 2].size() == kShort && tokens_[i + 1].is(U'-') && tokens_[i + 1].space_before &&
      tokens_[i + 2].space_before) {  // "239 - 499"
    add_digits(i, i + 2, 2, true);
    return i + 3;
  }
  const bool telephone = last > i && one_space_before(i) && tokens_[i - 1].is_number() &&
                         tokens_[i - 1].shape == NumberShape::kDashed;
  if (telephone) return last + 1;  // "070-555 01 18"
  if (last == i) {
    add_digits(i, i, 1, true);
  } else if (is_grouped_code(groups, false)) {
    add_digits(i, last, groups.count, groups.even());
  } else if (groups.count == 2) {
    // "123456 10": two numbers, unless both are long; then it is a phone or card number.
    if (groups.lengths[1] <= kShort) add_digits(i, i, 1, true);
    if (groups.lengths[0] <= kShort && groups.lengths[1] > kShortest)
      add_digits(last, last, 1, true);
  }
  return last + 1;
}

void Finder::take_dashed(std::size_t i) {
  GroupLengths groups;
  std::size_t length = 0;
  for (std::size_t at = tokens_[i].begin; at < tokens_[i].end; ++at) {
    count_step();
    if (is_digit(folded_[at])) {
      ++length;
    } else {
      groups.add(std::exchange(length, 0));
    }
  }
  groups.add(length);
  if (is_span_of_hours(i)) return;
  if (is_grouped_code(groups, true)) add_digits(i, i, groups.count, groups.even());
}

// "0600–1430", from when to when.
bool Finder::is_span_of_hours(std::size_t i) const {
  const std::string_view text = tokens_.folded(tokens_[i]);
  static constexpr std::size_t kBoth = 9;
  if (text.size() != kBoth || text[4] != '-') return false;
  const auto is_hour = [&](std::size_t at) {
    const int hour = (text[at] - '0') * 10 + (text[at + 1] - '0');
    return hour < 24 && text[at + 2] < '6' && (text[at + 3] == '0' || text[at + 3] == '5');
  };
  return is_hour(0) && is_hour(5) && text.substr(0, 4) < text.substr(5, 4);
}

// "604.217": a thousand, unless it is called a code.
void Finder::take_dotted(std::size_t i) {
  const Token& token = tokens_[i];
  if (token.size() != 7 || folded_[token.begin + 3] != '.') return;
  const std::size_t before = found_.size();
  add_digits(i, i, 2, true);
  if (found_.size() > before) found_.back().need = CandidateNeed::kDirect;
}

void Finder::add_digits(std::size_t first, std::size_t last, std::size_t groups, bool even) {
  CodeCandidate candidate;
  candidate.first = first;
  candidate.last = last;
  candidate.begin = tokens_[first].begin;
  candidate.end = tokens_[last].end;
  candidate.code = digits_between(candidate.begin, candidate.end);
  const std::size_t length = candidate.code.size();
  if (length < 3 || length > kLongestDirect) return;
  // "604 217", "60 42 17"
  const bool threes = length == 6 && even && groups > 1 && !looks_like_date(candidate.code, groups);
  const bool day = length == kShortest && groups == 2 && first == last &&
                   looks_like_date(candidate.code, groups);  // "11-22"
  if (length < kShortest || length > kLongest || day) {
    candidate.need = CandidateNeed::kDirect;
  } else if (!threes && (length >= kPhoneLike || groups == 2 || groups == 3 ||
                         looks_like_date(candidate.code, groups))) {
    candidate.need = CandidateNeed::kJoined;
  }
  add(std::move(candidate));
}

void Finder::add_whole_token(std::size_t i, CandidateNeed need, bool letters) {
  CodeCandidate candidate;
  candidate.first = candidate.last = i;
  candidate.begin = tokens_[i].begin;
  candidate.end = tokens_[i].end;
  candidate.code = std::string(tokens_.cased(tokens_[i]));
  candidate.need = need;
  candidate.digits = false;
  candidate.letters = letters;
  add(std::move(candidate));
}

void Finder::take_mixed(std::size_t i) {
  const Token& token = tokens_[i];
  const std::string_view run = tokens_.folded(token);
  std::size_t digits = 0;
  while (digits < run.size() && is_digit(run[digits])) ++digits;
  // "604217on": the grammar of some languages clings to the number.
  if (digits >= kShortest && digits <= kLongest && run.size() - digits <= 4 &&
      std::none_of(cased_.begin() + token.begin, cased_.begin() + token.end, is_upper) &&
      std::none_of(run.begin() + static_cast<std::ptrdiff_t>(digits), run.end(), is_digit) &&
      !has_unit_suffix(run)) {
    CodeCandidate stem;
    stem.first = stem.last = i;
    stem.begin = token.begin;
    stem.end = token.begin + digits;
    stem.code = std::string(run.substr(0, digits));
    stem.suffixed = true;
    stem.need = CandidateNeed::kJoined;
    if (left_is_free(stem)) found_.push_back(std::move(stem));
  }
  if (run.size() < kShortest || run.size() > kLongestDirect) return;
  // "GR20 0110 ...": an account.
  if (run.size() == 4 && is_lower(run[0]) && is_lower(run[1]) && all_digits(run.substr(2)) &&
      (is_plain(i + 1) ||
       (i + 2 < tokens_.size() && tokens_[i + 1].is(U'.') && tokens_[i + 2].is(U'.')))) {
    return;
  }
  if (has_unit_suffix(run)) return;
  if (has_sum_or_mask_prefix(run, tokens_.cased(token))) {
    // "Нэг удаагийн код TL978"
    const bool called =
        i > 0 && (tokens_[i - 1].words & kCodeWords) != 0 && run.size() > 4 &&
        ((tokens_[i - 1].words | (i > 1 ? tokens_[i - 2].words : 0)) & only(Sense::kVerify)) != 0 &&
        is_upper(cased_[token.begin]) && !is_upper(cased_[token.begin + 2]);
    if (called && folded_[token.begin] != 'x') add_whole_token(i, CandidateNeed::kDirect, false);
    return;
  }
  // "N5000" is a sum in some places.
  const bool sum = is_lower(run[0]) && all_digits(run.substr(1));
  add_whole_token(i, run.size() > kLongest || sum ? CandidateNeed::kDirect : CandidateNeed::kJoined,
                  false);
}

// Groups of letters and digits: a prefix ("FB-12345"), a grammatical ending ("123456-os"), or a
// code in groups ("K7D-42M").
std::size_t Finder::take_joined(std::size_t i) {
  std::size_t last = i + 2;
  while (is_joined(last)) {
    count_step();
    last += 2;
  }
  const Token& front = tokens_[i];
  const Token& back = tokens_[last];
  CodeCandidate candidate;
  candidate.first = i;
  candidate.last = last;
  const bool two = last == i + 2;
  if (two && front.is_word() && back.is_number()) {  // "FB-12345"
    const std::string_view prefix = tokens_.cased(front);
    candidate.begin = back.begin;
    candidate.end = back.end;
    candidate.code = digits_between(back.begin, back.end);
    candidate.attached = true;
    const std::size_t length = candidate.code.size();
    if (length < kShortest || length > kLongest || !right_is_free(candidate)) return last + 1;
    if (length >= kPhoneLike) candidate.need = CandidateNeed::kJoined;
    static constexpr std::size_t kParticle = 4;  // "nge-604217"
    if (prefix.size() <= kParticle && std::all_of(prefix.begin(), prefix.end(), is_lower)) {
      candidate.attached = false;
      candidate.first = last;
    }
    const bool capitals =
        prefix.size() <= kMaxPrefix && std::all_of(prefix.begin(), prefix.end(), is_upper);
    if (capitals && !has(front.words, Sense::kReference)) {
      candidate.prefixed = true;
      candidate.with_prefix = std::string(prefix) + "-" + candidate.code;
      if (prefix.size() > 1 && is_currency_code(prefix)) candidate.need = CandidateNeed::kDirect;
    }
    found_.push_back(std::move(candidate));
    return last + 1;
  }
  if (two && front.is_number() && back.is_word() && back.size() <= 4 &&
      is_lower(cased_[back.begin])) {  // "123456-os"
    candidate.begin = front.begin;
    candidate.end = front.end;
    candidate.code = digits_between(front.begin, front.end);
    candidate.suffixed = true;
    if (candidate.code.size() < kShortest || candidate.code.size() > kLongest) return last + 1;
    if (has(back.words, Sense::kTime) || has(back.words, Sense::kUnit)) return last + 1;
    if (left_is_free(candidate)) found_.push_back(std::move(candidate));
    return last + 1;
  }
  take_groups(i, last);
  return last + 1;
}

// "K7D-42M", "Q7-T40-2", "kw91-40"
void Finder::take_groups(std::size_t i, std::size_t last) {
  CodeCandidate candidate;
  candidate.first = i;
  candidate.last = last;
  candidate.begin = tokens_[i].begin;
  candidate.end = tokens_[last].end;
  candidate.code = std::string(cased_.substr(candidate.begin, candidate.end - candidate.begin));
  candidate.digits = false;
  candidate.need = CandidateNeed::kJoined;
  std::size_t letters = 0;
  bool plausible = last - i <= 6;
  bool digit_in_each = true;
  for (std::size_t part = i; part <= last; part += 2) {
    const std::size_t least = part == i || last == i + 2 ? 2 : 1;  // "Q7-T40-2"
    plausible = plausible && tokens_[part].size() >= least && tokens_[part].size() <= 5;
    letters += tokens_[part].size();
    const std::string_view folded = tokens_.folded(tokens_[part]);
    digit_in_each = digit_in_each && any_digit(folded) && !has_unit_suffix(folded);  // "13-15h"
  }
  const bool lower =
      std::any_of(candidate.code.begin(), candidate.code.end(), is_lower) &&
      (!digit_in_each || std::any_of(candidate.code.begin(), candidate.code.end(), is_upper));
  candidate.letters = !any_digit(candidate.code);
  if (candidate.letters) candidate.need = CandidateNeed::kDirect;
  if (plausible && !lower && letters >= 5 && letters <= 12) add(std::move(candidate));
}

// Letters only, where a code can stand: behind a code word, alone on a line, or behind a colon.
void Finder::take_letters(std::size_t i) {
  const Token& token = tokens_[i];
  if (token.size() < kShortest || token.size() > kLongest || token.words != 0) return;
  if (char_at(folded_, token.begin).kind != CharKind::kLatin) return;
  const std::string_view cased = tokens_.cased(token);
  if (!std::all_of(cased.begin(), cased.end(), [](char c) { return is_letter(c); })) return;
  const bool capitals = std::all_of(cased.begin(), cased.end(), is_upper);
  const bool no_capitals = std::none_of(cased.begin(), cased.end(), is_upper);
  std::size_t before = i;
  bool colon = false;
  while (before > 0 && tokens_[before - 1].kind == TextTokenKind::kMark && i - before < 4) {
    colon = colon || is_connector(tokens_[before - 1].mark);
    --before;
  }
  const bool line_begins = before == 0 || tokens_[before - 1].kind == TextTokenKind::kNewline;
  std::size_t after = i + 1;
  while (after < tokens_.size() && tokens_[after].kind == TextTokenKind::kMark && after - i < 4 &&
         !tokens_[after].ends_sentence) {
    ++after;
  }
  const bool ends =
      after >= tokens_.size() || tokens_[after].kind != TextTokenKind::kWord || after > i + 1;
  const bool text_ends = after >= tokens_.size() || (after + 1 == tokens_.size() && ends);
  const WordSet left = before == 0 ? 0 : tokens_[before - 1].words;
  const bool behind_word = (left & (kCodeWords | any_of(Sense::kIs, Sense::kVerify, Sense::kSignup,
                                                        Sense::kRecovery, Sense::kEnter))) != 0;
  const std::size_t vowels = count_vowels(cased);
  const bool random = !looks_like_word(cased);  // "kqztp"
  bool near_word = false;                       // "код активації BCZKTB"
  for (std::size_t k = before; k > 0 && before - k < 4 && !tokens_[k - 1].ends_sentence; --k) {
    near_word = near_word || (tokens_[k - 1].words & kCodeWords) != 0;
  }
  if (!capitals && !(no_capitals && ((colon && text_ends) || (behind_word && random && ends)))) {
    return;
  }
  const bool is_follows = after < tokens_.size() && after == i + 1 && line_begins &&
                          has(tokens_[after].words, Sense::kIs);
  if (!ends && vowels > 0 && !is_follows) return;  // "code: PLEASE see the app"
  if (before > 0 && tokens_[before - 1].is_word() && !behind_word) {
    const std::string_view shout = tokens_.cased(tokens_[before - 1]);
    if (std::all_of(shout.begin(), shout.end(), is_upper)) return;
  }
  for (std::size_t k = before; k > 0 && before - k < 6 && !tokens_[k - 1].ends_sentence; --k) {
    if (has(tokens_[k - 1].words, Sense::kSend)) return;  // a keyword to a short number
  }
  bool before_word = false;
  for (std::size_t k = i + 1; k < tokens_.size() && k < i + 6; ++k) {
    before_word = before_word || (tokens_[k].words & (kCodeWords | only(Sense::kEnter))) != 0;
  }
  const bool spelt = capitals && (vowels == 0 || is_follows) && before_word;  // "TQSV kodunu yazın"
  const bool named = capitals && random && near_word && ends && !has(left, Sense::kReference);
  if (!behind_word && !colon && !spelt && !named && !(line_begins && ends)) return;
  add_whole_token(i, CandidateNeed::kDirect, true);
}

// Letters and digits one by one: "6 k 4 w u f". Returns where to continue.
std::size_t Finder::take_spelt(std::size_t i) {
  std::size_t next = i;
  bool letter = false;
  bool digit = false;
  // "é 6 0 4 2": a word of one letter.
  if ((tokens_[i].words & any_of(Sense::kIs, Sense::kPurpose, Sense::kYour)) != 0) return i;
  while (next < tokens_.size() && tokens_[next].size() == 1 && is_alnum(next) &&
         (next == i || one_space_before(next))) {
    count_step();
    const char c = folded_[tokens_[next].begin];
    letter = letter || !is_digit(c);
    digit = digit || is_digit(c);
    ++next;
  }
  // "1 6 3 3 w aplikacji", "code's 3 3 0 9": a small letter at an end is a word, or the end of one.
  const auto is_small_letter = [&](std::size_t k) { return is_lower(cased_[tokens_[k].begin]); };
  const auto only_digits = [&](std::size_t first, std::size_t end) {
    for (std::size_t k = first; k < end; ++k) {
      if (!is_digit(folded_[tokens_[k].begin])) return false;
    }
    return end >= first + kShortest;
  };
  if (letter && is_small_letter(i) && only_digits(i + 1, next)) return i;
  if (letter && is_small_letter(next - 1) && only_digits(i, next - 1)) return i;
  const std::size_t count = next - i;
  if (!letter || count < kShortest) return i;
  if (!digit || count > kLongest) return next;
  CodeCandidate candidate;
  candidate.first = i;
  candidate.last = next - 1;
  candidate.begin = tokens_[i].begin;
  candidate.end = tokens_[next - 1].end;
  candidate.digits = false;
  candidate.need = CandidateNeed::kJoined;
  for (std::size_t at = i; at < next; ++at) candidate.code += cased_[tokens_[at].begin];
  add(std::move(candidate));
  return next;
}

// Two groups of capitals and digits: "QX7 P2M", "D39 56". Returns where to continue.
std::size_t Finder::take_spaced(std::size_t i) {
  const auto is_group = [&](std::size_t k) {
    if (k >= tokens_.size() || tokens_[k].size() < 2 || tokens_[k].size() > kShortest) return false;
    if (is_plain(k)) return true;
    if (tokens_[k].kind != TextTokenKind::kMixed || tokens_[k].words != 0 || !is_ascii(k)) {
      return false;
    }
    const std::string_view cased = tokens_.cased(tokens_[k]);
    const std::string_view folded = tokens_.folded(tokens_[k]);
    const bool litres = folded.size() > 2 && is_lower(folded.back()) &&
                        all_digits(folded.substr(0, folded.size() - 1));  // "8NJ 64L"
    return std::none_of(cased.begin(), cased.end(), is_lower) &&
           (litres || !has_unit_suffix(folded)) &&
           !has_sum_or_mask_prefix(tokens_.folded(tokens_[k]), cased);
  };
  if (!is_group(i) || !one_space_before(i + 1) || !is_group(i + 1)) return i;
  if (is_plain(i) && is_plain(i + 1)) return i;
  if (one_space_before(i + 2) && is_alnum(i + 2) && !tokens_[i + 2].is_word()) return i;
  static constexpr std::size_t kPlate = 7;  // of a car, or a postal code
  const std::size_t length = tokens_[i].size() + tokens_[i + 1].size();
  if (length <= kShortest || length == kPlate) return i;
  CodeCandidate candidate;
  candidate.first = i;
  candidate.last = i + 1;
  candidate.begin = tokens_[i].begin;
  candidate.end = tokens_[i + 1].end;
  candidate.digits = false;
  candidate.need = CandidateNeed::kJoined;
  candidate.code = tokens_.cased(tokens_[i]);
  candidate.code += tokens_.cased(tokens_[i + 1]);
  add(std::move(candidate));
  return i + 2;
}

void Finder::add(CodeCandidate candidate) {
  if (left_is_free(candidate) && right_is_free(candidate)) found_.push_back(std::move(candidate));
}

// Whether a code may begin here, judging by what comes right before.
bool Finder::left_is_free(CodeCandidate& candidate) const {
  const CodeChar c = char_before(folded_, candidate.begin);
  const CodeChar before = char_before(folded_, c.begin);
  switch (c.kind) {
    case CharKind::kNone:
    case CharKind::kSpace:
    case CharKind::kNewline:
    case CharKind::kUnspaced: return true;
    case CharKind::kLatin: return follows_code_word(candidate);
    case CharKind::kDigit:
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
             before.kind == CharKind::kOther || before.kind == CharKind::kLetter;
    case U'*':  // "*123456*" is emphasis; "*1234" and "**1234" are masked numbers
      return char_at(folded_, candidate.end).c == U'*' &&
             (before.c == U'*') == (char_at(folded_, candidate.end + 1).c == U'*');
    case U':': return before.kind != CharKind::kDigit;
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
  const CodeChar c = char_at(folded_, candidate.end);
  const CodeChar after = char_at(folded_, c.end);
  switch (c.kind) {
    case CharKind::kNone:
    case CharKind::kSpace:
    case CharKind::kNewline:
    case CharKind::kUnspaced: return true;
    case CharKind::kLetter: return candidate.digits;  // "604217رمز"
    case CharKind::kLatin: return precedes_code_word(candidate);
    case CharKind::kDigit:
    case CharKind::kCurrency: return false;
    case CharKind::kOther: break;
  }
  if (c.c == U'*' && char_before(folded_, candidate.begin).c == U'*') return true;
  switch (c.c) {
    case U'.':
    case U',':
    case U':': return after.kind != CharKind::kDigit;
    case U'-':
      return after.kind != CharKind::kDigit && (candidate.digits || !is_word_kind(after.kind));
    case U'/': return !is_word_kind(after.kind);
    case U'*':
    case U'\u2022': return !is_word_kind(after.kind) && after.c != c.c;
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

std::vector<CodeCandidate> find_code_candidates(const Tokens& tokens) {
  return Finder(tokens).find();
}

}  // namespace linepool
