#include "code/judge/gap.h"

#include <algorithm>
#include <string_view>

#include "code/judge/judge.h"

namespace linepool {
namespace {

// A longer gap joins nothing; the limit also keeps the work for each candidate constant.
constexpr std::size_t kMaxGapTokens = 60;
constexpr WordSet kSum = any_of(Sense::kCurrency);
constexpr WordSet kCounted = any_of(Sense::kUnit, Sense::kTime, Sense::kCurrency);
constexpr WordSet kNames =
    any_of(Sense::kReference, Sense::kNotCode, Sense::kPhone, Sense::kNumber);

bool is_mask(char32_t c) {
  static constexpr std::u32string_view kMarks = U"*•…·×●#x";
  return kMarks.find(c) != std::u32string_view::npos;
}

}  // namespace

// Numbers that a message puts between a word and its code: sums, dates, times, masked cards.
bool CodeJudge::is_stepped_over(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.is_number() && token.shape != NumberShape::kPlain &&
      token.shape != NumberShape::kDashed) {
    return true;
  }
  // "1 250,00"
  if (i + 1 < tokens_.size() && token.is_number() && token.size() <= 3 &&
      tokens_[i + 1].is_number() && tokens_[i + 1].shape == NumberShape::kDecimal) {
    return true;
  }
  const auto near = [&](std::size_t j) { return j < tokens_.size() ? tokens_[j].words : 0; };
  if (i > 0) {
    const Token& before = tokens_[i - 1];
    const bool glued = before.end == token.begin;
    if (glued && before.kind == TextTokenKind::kMark && (is_mask(before.mark) || before.is(U'.'))) {
      return true;
    }
    if ((before.words & (kSum | kNames)) != 0) return true;
    const std::string_view cased = tokens_.cased(before);
    if (before.is_word() && cased.size() > 1 && is_currency_code(cased)) return true;
  }
  if ((near(i + 1) & kCounted) != 0) return true;
  if (i + 1 < tokens_.size() && tokens_[i + 1].is_word()) {
    const std::string_view cased = tokens_.cased(tokens_[i + 1]);
    if (cased.size() > 1 && is_currency_code(cased)) return true;
  }
  return token.kind == TextTokenKind::kMixed && token.words == 0 &&
         tokens_.folded(token).substr(0, 1) == "x";
}

Gap CodeJudge::gap_between(std::size_t first, std::size_t end) const {
  Gap gap;
  if (end > first + kMaxGapTokens) {
    gap.too_long = true;
    return gap;
  }
  bool opening = true;
  for (std::size_t i = first; i < end; ++i) {
    count_step();
    const Token& token = tokens_[i];
    switch (token.kind) {
      case TextTokenKind::kNewline: ++gap.newlines; break;
      case TextTokenKind::kAddress: opening = false; break;
      case TextTokenKind::kNumber:
      case TextTokenKind::kMixed:
        opening = gap.ends_with_mark = false;
        if (is_stepped_over(i)) break;
        gap.numbers += token.is_number() ? 1 : 0;
        ++gap.words;
        gap.last_but_one = gap.last;
        gap.last = token.words;
        break;
      case TextTokenKind::kWord:
        opening = gap.ends_with_mark = false;
        if (gap.words == 0) gap.first = token.words;
        gap.words += token.weight;
        gap.last_but_one = gap.last;
        gap.last = token.words;
        gap.all |= token.words;
        break;
      case TextTokenKind::kMark:
        if (token.is(U',') || token.is(U'،') || token.is(U'、')) gap.comma = true;
        if (token.ends_sentence) ++gap.sentence_ends;
        if (!is_opening(token.mark) && !is_closing(token.mark) && !is_quote(token.mark)) {
          gap.ends_with_mark = is_connector(token.mark);
        }
        if (opening &&
            (is_connector(token.mark) || token.is(U'(') || token.is(U'[') || token.is(U','))) {
          gap.opens_with_mark = true;
        }
        if (!is_closing(token.mark)) opening = false;
        break;
    }
  }
  return gap;
}

WordBefore CodeJudge::word_before(std::size_t i) const {
  WordBefore word;
  static constexpr std::size_t kMarks = 12;
  for (std::size_t looked = 0; i > 0 && looked < kMarks; ++looked) {
    count_step();
    --i;
    const Token& token = tokens_[i];
    if (token.kind == TextTokenKind::kNewline) {
      word.newline = true;
    } else if (token.kind == TextTokenKind::kMark) {
      word.colon = word.colon || token.is(U':') || token.is(U'=');
      word.comma = word.comma || token.is(U',') || token.is(U'،');
      word.hash = word.hash || (looked == 0 && token.is(U'#'));
      word.sentence_end = word.sentence_end || token.ends_sentence || token.is(U';');
    } else {
      word.token = i;
      word.words = token.words;
      word.none = token.kind == TextTokenKind::kAddress;
      return word;
    }
  }
  return word;
}

}  // namespace linepool
