#include "code/judge.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"

namespace linepool {
namespace {

// A longer gap joins nothing; the limit also keeps the work per candidate constant.
constexpr std::size_t kMaxGapBytes = 240;

constexpr std::string_view kAfterWord = "after-word";
constexpr std::string_view kBeforeWord = "before-word";

bool is_quote_or_bracket(char32_t c) {
  static constexpr std::u32string_view kMarks = U"\"'`([{<*_«»“”„‘’‹›「」『』【】〔〕《》〈〉";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  static constexpr std::u32string_view kMarks = U"\"'`)]}>*»”’›」』】〕》〉";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_connector(char32_t c) {
  static constexpr std::u32string_view kMarks = U":=->|→➡👉";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_full_stop(char32_t c) {
  static constexpr std::u32string_view kMarks = U"!?。।؟։။។۔፡";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_borrowed_copula(std::string_view word) {
  return word == "on" || word == "to";
}

// The hit that contains the byte `at`; `hits` are in order.
const CodeWordHit* hit_over(const std::vector<CodeWordHit>& hits, std::size_t at) {
  const auto next = std::upper_bound(
      hits.begin(), hits.end(), at,
      [](std::size_t position, const CodeWordHit& hit) { return position < hit.begin; });
  if (next == hits.begin()) return nullptr;
  const CodeWordHit& hit = *std::prev(next);
  return at < hit.end ? &hit : nullptr;
}

bool says_promotion(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    count_step();
    const CodeChar c = char_at(folded, at);
    if (c.kind == CharKind::kUnspaced) {
      if (begins_with_side_word(SideWord::kPromotion, folded.substr(at))) return true;
      at = c.end;
      continue;
    }
    if (!is_spaced_letter(c.kind)) {
      at = c.end;
      continue;
    }
    std::size_t end = at;
    while (is_spaced_letter(char_at(folded, end).kind)) end = char_at(folded, end).end;
    if (is_side_word(SideWord::kPromotion, folded.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

}  // namespace

// A word of a spaced script, or a number, and what lies between it and the start of the search.
struct CodeJudge::Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
  bool colon = false;  // a ':' or '=' lies between
  bool newline = false;
  bool comma = false;
  bool sentence_end = false;
  bool none = true;  // there is no word
};

struct CodeJudge::Gap {
  int words = 0;
  int numbers = 0;
  int newlines = 0;
  int sentence_ends = 0;
  bool comma = false;
  bool opens_with_mark = false;  // begins with ':', '-' or '('
  bool ends_with_mark = false;   // ends with ':', '=', '-' or '>'
  bool too_long = false;
  std::string_view first_word;
  std::string_view last_word;
  std::string_view last_but_one;
};

CodeJudge::CodeJudge(const CodeText& text, std::vector<CodeCandidate> candidates)
    : text_(text), folded_(text.folded()), candidates_(std::move(candidates)) {
  if (candidates_.empty()) return;
  all_hits_ = find_code_words(text);
  const bool promotion = says_promotion(folded_);
  for (const CodeWordHit& hit : all_hits_) {
    count_step();
    if (hit.kind == CodeWordKind::kNotCode) continue;
    if (promotion && hit.kind != CodeWordKind::kStrong) continue;
    hits_.push_back(hit);
  }
}

const CodeWordHit* CodeJudge::good_hit_over(std::size_t at) const {
  return hit_over(hits_, at);
}

// Whether the word that ends at `end` ends a phrase that names another kind of code.
bool CodeJudge::is_not_code_word(std::size_t end) const {
  const CodeWordHit* hit = end == 0 ? nullptr : hit_over(all_hits_, end - 1);
  return hit != nullptr && hit->kind == CodeWordKind::kNotCode;
}

CodeJudge::Word CodeJudge::word_before(std::size_t at) const {
  Word word;
  while (at > 0) {
    count_step();
    const CodeChar c = char_before(folded_, at);
    if (is_word_kind(c.kind)) break;
    if (c.c == U':' || c.c == U'=') word.colon = true;
    if (c.kind == CharKind::kNewline) word.newline = true;
    if (c.c == U',') word.comma = true;
    if (is_full_stop(c.c) || c.c == U';') word.sentence_end = true;
    at = c.begin;
  }
  word.end = at;
  const CharKind kind = char_before(folded_, at).kind;
  if (kind == CharKind::kUnspaced) return word;
  while (at > 0 && is_word_kind(char_before(folded_, at).kind) &&
         char_before(folded_, at).kind != CharKind::kUnspaced && word.end - at <= kMaxGapBytes) {
    at = char_before(folded_, at).begin;
  }
  word.begin = at;
  word.text = folded_.substr(word.begin, word.end - word.begin);
  word.none = word.text.empty();
  // "...sent. 123456": a full stop counts after a longer word, not after "No." or "Rs.".
  static constexpr std::size_t kAbbreviation = 4;
  if (!word.none && char_at(folded_, word.end).c == U'.' &&
      !is_word_kind(char_at(folded_, word.end + 1).kind) && word.text.size() > kAbbreviation &&
      !is_side_word(SideWord::kReference, word.text)) {
    word.sentence_end = true;
  }
  return word;
}

CodeJudge::Gap CodeJudge::gap_between(std::size_t begin, std::size_t end) const {
  Gap gap;
  if (end - begin > kMaxGapBytes) {
    gap.too_long = true;
    return gap;
  }
  bool first = true;
  for (std::size_t at = begin; at < end;) {
    count_step();
    const CodeChar c = char_at(folded_, at);
    if (is_word_kind(c.kind)) {
      const bool unspaced = c.kind == CharKind::kUnspaced;
      std::size_t stop = at;
      int letters = 0;
      while (stop < end) {
        count_step();
        const CodeChar next = char_at(folded_, stop);
        if (!is_word_kind(next.kind) || (next.kind == CharKind::kUnspaced) != unspaced) break;
        stop = next.end;
        ++letters;
      }
      const std::string_view word = folded_.substr(at, stop - at);
      static constexpr int kLettersPerWord = 3;
      gap.words += unspaced ? (letters + kLettersPerWord - 1) / kLettersPerWord : 1;
      const bool in_domain =
          char_at(folded_, stop).c == U'.' && is_spaced_letter(char_at(folded_, stop + 1).kind);
      if (!in_domain && std::all_of(word.begin(), word.end(), is_digit)) ++gap.numbers;
      if (gap.first_word.empty()) gap.first_word = word;
      gap.last_but_one = std::exchange(gap.last_word, word);
      gap.ends_with_mark = false;
      at = stop;
      first = false;
      continue;
    }
    if (c.kind == CharKind::kNewline) ++gap.newlines;
    if (c.c == U',') gap.comma = true;
    const CharKind next = char_at(folded_, c.end).kind;
    const bool dot_ends = c.c == U'.' && !is_word_kind(next) && gap.last_word.size() > 2 &&
                          !is_side_word(SideWord::kReference, gap.last_word) &&
                          !is_side_word(SideWord::kNumberWord, gap.last_word);
    const bool dot_after_hit = c.c == U'.' && gap.words == 0 && !is_word_kind(next);
    if (dot_ends || dot_after_hit || is_full_stop(c.c)) ++gap.sentence_ends;
    if (c.kind == CharKind::kOther && !is_quote_or_bracket(c.c) && !is_closing(c.c)) {
      gap.ends_with_mark = is_connector(c.c);
    }
    if (first && (is_connector(c.c) || c.c == U'(' || c.c == U'[' || c.c == U',')) {
      gap.opens_with_mark = true;
    }
    if (c.kind != CharKind::kSpace && !is_closing(c.c)) first = false;
    at = c.end;
  }
  return gap;
}

// Whether the last words of a gap join what precedes it to the number at `end`: "is", "est le",
// "是".
bool CodeJudge::is_joining(const Gap& gap, std::size_t end) const {
  if (is_side_word(SideWord::kCopula, gap.last_word)) return true;
  if (is_side_word(SideWord::kPossessive, gap.last_word) &&
      is_side_word(SideWord::kCopula, gap.last_but_one)) {
    return true;
  }
  while (end > 0) {
    count_step();
    const CodeChar c = char_before(folded_, end);
    if (is_word_kind(c.kind)) break;
    end = c.begin;
  }
  return ends_with_side_word(SideWord::kCopula, folded_.substr(0, end));
}

// "on" and "to" are prepositions in English, but mean "is" in Finnish and Estonian, and in Polish.
bool CodeJudge::speaks_finnic_or_polish(const CodeWordHit& hit) const {
  const std::string_view word = folded_.substr(hit.begin, hit.end - hit.begin);
  static constexpr std::array<std::string_view, 6> kStems{"kood",     "kod",    "haslo",
                                                          "salasana", "parool", "tunnusluku"};
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return word.find(stem) != std::string_view::npos;
  });
}

// Whether a hit has its code right after it ("code: 1234"); then it does not name a number before
// it.
bool CodeJudge::is_announced(const CodeWordHit& hit) const {
  const auto next =
      std::lower_bound(candidates_.begin(), candidates_.end(), hit.end,
                       [](const CodeCandidate& c, std::size_t at) { return c.span.begin < at; });
  if (next == candidates_.end()) return false;
  const Gap gap = gap_between(hit.end, next->span.begin);
  if (gap.too_long || gap.sentence_ends > 0 || is_other_number(*next)) return false;
  static constexpr int kNear = 3;
  return gap.words == 0 ||
         (gap.words <= kNear && (gap.ends_with_mark || is_joining(gap, next->span.begin)));
}

// Whether a sentence, a line or the text ends at `at`.
bool CodeJudge::ends_sentence(std::size_t at) const {
  const CodeChar c = char_at(folded_, at);
  return c.kind == CharKind::kNone || c.kind == CharKind::kNewline || c.c == U'.' ||
         is_full_stop(c.c);
}

// "code: 1234", "code 1234": only punctuation between them.
CodeVerdict CodeJudge::right_after_word(const CodeCandidate& candidate, const CodeWordHit& hit,
                                        const Gap& gap) {
  if (hit.kind == CodeWordKind::kWeak) {
    return gap.ends_with_mark ? CodeVerdict{58, kAfterWord} : CodeVerdict{};
  }
  if (candidate.mixed && !gap.ends_with_mark) {
    // "code ABC123" may be a code; "code Lemon8" names the service it is for.
    const bool capitals = std::none_of(candidate.code.begin(), candidate.code.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals ? CodeVerdict{70, kAfterWord} : CodeVerdict{};
  }
  // A heading does not announce a number in the next paragraph, unless there is a colon.
  return {gap.newlines > 1 && !gap.ends_with_mark ? 78 : 100, kAfterWord};
}

CodeVerdict CodeJudge::after_word(const CodeCandidate& candidate, const CodeWordHit& hit) const {
  const Gap gap = gap_between(hit.end, candidate.span.begin);
  if (gap.too_long || gap.sentence_ends > 0) return {};
  if (candidate.attached) {
    const bool touches = gap.words == 0 && candidate.span.begin - hit.end <= 1;
    return touches ? CodeVerdict{98, kAfterWord} : CodeVerdict{};
  }
  if (gap.words == 0) return right_after_word(candidate, hit, gap);
  static constexpr int kNear = 3;
  static constexpr int kFar = 18;
  if (hit.kind == CodeWordKind::kWeak) {  // "To confirm your number, enter 1234"
    const bool entered = is_side_word(SideWord::kEnter, gap.last_word) && gap.numbers == 0 &&
                         gap.newlines == 0 && gap.words <= kFar / 2;
    return entered && !candidate.mixed ? CodeVerdict{60, kAfterWord} : CodeVerdict{};
  }
  const bool joined = gap.ends_with_mark || is_joining(gap, candidate.span.begin) ||
                      (is_borrowed_copula(gap.last_word) && speaks_finnic_or_polish(hit));
  if (gap.numbers > 0 && (!joined || candidate.doubtful)) return {};
  if (candidate.mixed && (!joined || gap.words > 2 * kNear)) return {};
  if (joined && gap.words <= kNear) return {96 - 2 * gap.words, kAfterWord};
  if (candidate.doubtful && !(joined && gap.words <= 3 * kNear)) return {};
  if (joined && gap.words <= kFar) return {86 - gap.words - 3 * gap.numbers, kAfterWord};
  if (gap.newlines > 0 || is_side_word(SideWord::kPreposition, gap.last_word)) return {};
  if (gap.words <= kNear) return {80 - 5 * gap.words, kAfterWord};
  // "Verification code for signing in to Acme 1234.": the number ends the sentence.
  const bool closes = hit.kind == CodeWordKind::kStrong && gap.words <= 2 * kNear &&
                      ends_sentence(candidate.span.end);
  return closes ? CodeVerdict{60, kAfterWord} : CodeVerdict{};
}

CodeVerdict CodeJudge::before_word(const CodeCandidate& candidate, const CodeWordHit& hit,
                                   bool hit_is_taken) const {
  const Gap gap = gap_between(candidate.span.end, hit.begin);
  if (gap.too_long || gap.sentence_ends > 0 || gap.numbers > 0 || candidate.attached) return {};
  const std::string_view after = folded_.substr(candidate.span.end);
  const bool spoken = is_side_word(SideWord::kPurpose, gap.first_word) ||
                      begins_with_side_word(SideWord::kCopula, after);
  static constexpr int kNear = 3;
  static constexpr int kFar = 8;
  if (hit.kind == CodeWordKind::kWeak) {
    if (candidate.mixed || hit_is_taken || gap.words == 0 || gap.newlines > 0) return {};
    if (spoken && gap.words <= kNear) return {66 - gap.words, kBeforeWord};
    const Word asked = word_before(candidate.span.begin);  // "Please enter 1234 ... to register"
    const bool entered = !asked.none && is_side_word(SideWord::kEnter, asked.text);
    return entered && gap.words <= kFar ? CodeVerdict{60, kBeforeWord} : CodeVerdict{};
  }
  if (hit_is_taken) return {};
  if (candidate.mixed || candidate.doubtful) {
    return spoken && gap.words <= 2 * kNear ? CodeVerdict{82 - 2 * gap.words, kBeforeWord}
                                            : CodeVerdict{};
  }
  if (gap.newlines > 0 && !spoken) return {};
  if (gap.words == 0) {
    const bool strong = hit.kind == CodeWordKind::kStrong || gap.opens_with_mark ||
                        candidate.span.end == hit.begin ||
                        is_spaced_letter(char_at(folded_, hit.begin).kind);
    return strong && !gap.comma ? CodeVerdict{90, kBeforeWord} : CodeVerdict{70, kBeforeWord};
  }
  if (spoken && gap.words <= kFar) return {88 - 2 * gap.words, kBeforeWord};
  if (gap.opens_with_mark && !gap.comma && gap.words <= kNear)
    return {84 - 3 * gap.words, kBeforeWord};
  if (gap.comma || gap.words > kNear) return {};
  return {hit.kind == CodeWordKind::kStrong ? 72 - 4 * gap.words : 62 - 4 * gap.words, kBeforeWord};
}

// A number alone on its line, in a message with a code word nearby.
CodeVerdict CodeJudge::on_own_line(const CodeCandidate& candidate) const {
  if (candidate.mixed || candidate.attached || candidate.doubtful) return {};
  const auto only_marks = [&](bool forward) {
    std::size_t at = forward ? candidate.span.end : candidate.span.begin;
    for (;;) {
      count_step();
      const CodeChar c = forward ? char_at(folded_, at) : char_before(folded_, at);
      if (c.kind == CharKind::kNone || c.kind == CharKind::kNewline) return true;
      if (is_word_kind(c.kind) || c.kind == CharKind::kCurrency) return false;
      at = forward ? c.end : c.begin;
    }
  };
  if (!only_marks(false) || !only_marks(true)) return {};
  const std::size_t from =
      candidate.span.begin > kMaxGapBytes ? candidate.span.begin - kMaxGapBytes : 0;
  const auto first =
      std::lower_bound(hits_.begin(), hits_.end(), from,
                       [](const CodeWordHit& hit, std::size_t at) { return hit.begin < at; });
  const auto last =
      std::lower_bound(first, hits_.end(), candidate.span.end + kMaxGapBytes,
                       [](const CodeWordHit& hit, std::size_t at) { return hit.begin < at; });
  const bool near = std::any_of(first, last, [](const CodeWordHit& hit) {
    return hit.kind == CodeWordKind::kStrong || hit.kind == CodeWordKind::kPlain;
  });
  return near ? CodeVerdict{68, "own-line"} : CodeVerdict{};
}

bool CodeJudge::overlaps_hit(const CodeCandidate& candidate) const {
  return hit_over(all_hits_, candidate.span.begin) != nullptr ||
         hit_over(all_hits_, candidate.span.end - 1) != nullptr;
}

// Whether the candidate's sentence has a strong or plain code word before it.
bool CodeJudge::follows_sentence_hit(const CodeCandidate& candidate) const {
  const auto next =
      std::lower_bound(hits_.begin(), hits_.end(), candidate.span.begin,
                       [](const CodeWordHit& hit, std::size_t at) { return hit.begin < at; });
  for (auto hit = std::make_reverse_iterator(next); hit != hits_.rend(); ++hit) {
    count_step();
    if (hit->end > candidate.span.begin) continue;
    if (candidate.span.begin - hit->end > kMaxGapBytes) return false;
    if (hit->kind == CodeWordKind::kWeak) continue;
    const Gap gap = gap_between(hit->end, candidate.span.begin);
    return gap.sentence_ends == 0 && gap.newlines == 0;
  }
  return false;
}

// "1234 is your ... code", in one sentence.
bool CodeJudge::is_said_to_be_code(const CodeCandidate& candidate) const {
  const auto hit =
      std::lower_bound(hits_.begin(), hits_.end(), candidate.span.end,
                       [](const CodeWordHit& h, std::size_t at) { return h.begin < at; });
  if (hit == hits_.end() || hit->kind == CodeWordKind::kWeak) return false;
  const Gap gap = gap_between(candidate.span.end, hit->begin);
  return !gap.too_long && gap.sentence_ends == 0 && gap.numbers == 0 &&
         is_side_word(SideWord::kCopula, gap.first_word);
}

bool CodeJudge::is_other_number(const CodeCandidate& candidate) const {
  return says_other_before(candidate) || says_other_unspaced(candidate) ||
         says_other_after(candidate);
}

bool CodeJudge::says_other_before(const CodeCandidate& candidate) const {
  if (candidate.attached) return false;
  const auto is = [](SideWord table, const Word& word) {
    return !word.none && is_side_word(table, word.text);
  };
  const auto not_code = [&](const Word& word) { return is_not_code_word(word.end); };
  const char32_t mark = char_before(folded_, candidate.span.begin).c;
  Word word = word_before(candidate.span.begin);
  if (good_hit_over(word.begin) != nullptr && !word.none) return false;
  if (mark == U'#') return true;
  if (word.none || word.sentence_end || (word.newline && !word.colon)) return false;
  if (not_code(word)) return true;
  const std::string_view cased = text_.cased().substr(word.begin, word.text.size());
  if (is(SideWord::kCurrency, word) || is_currency_code(cased)) return true;
  bool joined = word.colon;
  bool joined_by_word = false;
  if (is(SideWord::kPossessive, word)) {
    const Word copula = word_before(word.begin);  // "est le 1234"
    if (is(SideWord::kCopula, copula)) word = copula;
  }
  if (is_borrowed_copula(word.text)) {
    const Word subject = word_before(word.begin);
    const CodeWordHit* hit = subject.none ? nullptr : good_hit_over(subject.begin);
    if (hit != nullptr && speaks_finnic_or_polish(*hit)) return false;
  }
  for (int step = 0; step < 3 && is(SideWord::kCopula, word); ++step) {
    joined = joined_by_word = true;
    word = word_before(word.begin);
    if (word.none || word.sentence_end) return false;
    if (good_hit_over(word.begin) != nullptr) return false;
    if (not_code(word)) return true;
  }
  bool counted = false;
  for (int step = 0; step < 3 && is(SideWord::kNumberWord, word); ++step) {
    counted = true;
    word = word_before(word.begin);
    if (!word.none && good_hit_over(word.begin) != nullptr) return false;
  }
  if (counted) {
    // "Your code of X5 ID is 1234": it may be the name of a service.
    return !joined_by_word || is(SideWord::kThing, word) || is(SideWord::kReference, word) ||
           !follows_sentence_hit(candidate);
  }
  if (is(SideWord::kReference, word) || is(SideWord::kPhone, word)) {
    return !(joined && follows_sentence_hit(candidate));
  }
  if (word.comma) return false;  // "Dear customer, 1234 is ..."
  if (is(SideWord::kThing, word)) {
    return !(joined && (follows_sentence_hit(candidate) || is_said_to_be_code(candidate)));
  }
  return !joined && is(SideWord::kPreposition, word);
}

bool CodeJudge::says_other_unspaced(const CodeCandidate& candidate) const {
  std::size_t at = candidate.span.begin;
  for (;;) {
    count_step();
    const CodeChar c = char_before(folded_, at);
    const bool skipped = c.kind == CharKind::kSpace || c.c == U':' || c.c == U'=' ||
                         is_quote_or_bracket(c.c) || c.c == U'.' || c.c == U'#';
    if (!skipped) break;
    at = c.begin;
  }
  std::string_view before = folded_.substr(0, at);
  if (char_before(folded_, at).kind != CharKind::kUnspaced) return false;
  if (good_hit_over(char_before(folded_, at).begin) != nullptr) return false;
  for (int step = 0; step < 2; ++step) {
    if (is_not_code_word(before.size()) || ends_with_side_word(SideWord::kReference, before) ||
        ends_with_side_word(SideWord::kPhone, before) ||
        ends_with_side_word(SideWord::kCurrency, before)) {
      return true;
    }
    // A copula in between: "订单号是12345", "주문번호는 12345".
    if (!ends_with_side_word(SideWord::kCopula, before)) return false;
    before = before.substr(0, char_before(before, before.size()).begin);
    if (good_hit_over(char_before(folded_, before.size()).begin) != nullptr) return false;
  }
  return false;
}

bool CodeJudge::says_other_after(const CodeCandidate& candidate) const {
  std::size_t at = candidate.span.end;
  const std::string_view direct = folded_.substr(at);
  if (char_at(folded_, at).kind == CharKind::kUnspaced && good_hit_over(at) == nullptr &&
      (begins_with_side_word(SideWord::kUnit, direct) ||
       begins_with_side_word(SideWord::kCurrency, direct))) {
    return true;
  }
  if (char_at(folded_, at).kind == CharKind::kSpace) ++at;
  const CodeChar first = char_at(folded_, at);
  if (first.kind == CharKind::kCurrency) return true;
  if (!is_spaced_letter(first.kind) || good_hit_over(at) != nullptr) return false;
  std::size_t end = at;
  while (is_spaced_letter(char_at(folded_, end).kind)) end = char_at(folded_, end).end;
  if (char_at(folded_, end).c == U'\'') return false;  // "won't", "s'il"
  const std::string_view word = folded_.substr(at, end - at);
  const std::string_view cased = text_.cased().substr(at, end - at);
  return is_side_word(SideWord::kUnit, word) || is_side_word(SideWord::kCurrency, word) ||
         (cased.size() > 1 && is_currency_code(cased));
}

std::vector<CodeVerdict> CodeJudge::judge() const {
  std::vector<CodeVerdict> verdicts(candidates_.size());
  std::vector<bool> announced;
  announced.reserve(hits_.size());
  for (const CodeWordHit& hit : hits_) announced.push_back(is_announced(hit));
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    count_step();
    const CodeCandidate& candidate = candidates_[i];
    if (overlaps_hit(candidate) || is_other_number(candidate)) continue;
    CodeVerdict& best = verdicts[i];
    const auto consider = [&best](const CodeVerdict& verdict) {
      if (verdict.score > best.score) best = verdict;
    };
    const auto next = static_cast<std::size_t>(
        std::lower_bound(hits_.begin(), hits_.end(), candidate.span.begin,
                         [](const CodeWordHit& hit, std::size_t at) { return hit.begin < at; }) -
        hits_.begin());
    // Only the nearest few words on each side; those further away join nothing.
    static constexpr std::size_t kWordsEachWay = 4;
    for (std::size_t k = 0; k < kWordsEachWay && k < next; ++k) {
      count_step();
      consider(after_word(candidate, hits_[next - 1 - k]));
    }
    for (std::size_t k = next; k < next + kWordsEachWay && k < hits_.size(); ++k) {
      count_step();
      consider(before_word(candidate, hits_[k], announced[k]));
    }
    consider(on_own_line(candidate));
    if (!candidate.with_prefix.empty() && best.score == 0) {
      CodeCandidate whole = candidate;  // "FB-12345 is your code": judged as if it were separate
      whole.attached = false;
      for (std::size_t k = next; k < next + kWordsEachWay && k < hits_.size(); ++k) {
        count_step();
        consider(before_word(whole, hits_[k], announced[k]));
      }
      whole.span.begin -= candidate.with_prefix.size() - candidate.code.size();
      for (std::size_t k = 0; k < kWordsEachWay && k < next; ++k) {
        count_step();
        consider(after_word(whole, hits_[next - 1 - k]));
      }
      if (is_other_number(whole)) best = {};
    }
  }
  return verdicts;
}

}  // namespace linepool
