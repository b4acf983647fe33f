// The only number of a message that no rule explains: evidence of many kinds, added up.
#include <algorithm>
#include <array>
#include <string_view>

#include "code/candidates/shapes.h"
#include "code/judge/judge.h"

namespace linepool {
namespace {

// What a word speaks for or against, by where it stands. A point is half the logarithm of the odds,
// fitted on texts that no other rule finds a code in, and rounded.
struct WordPoints {
  Sense sense;
  int in_message;   // anywhere
  int in_sentence;  // of the number, on top
  int before;       // the last word before the number, with no mark between, on top
  int before_that;  // the last word but one, on top
  int before_mark;  // the last word, with a mark between, on top
  int behind;       // the next token, on top
};

constexpr std::array kWordPoints{
    WordPoints{Sense::kCode, -2, 1, 0, -1, 0, 0},
    WordPoints{Sense::kSecret, -3, -1, 0, 0, 0, 0},
    WordPoints{Sense::kVerify, 1, 4, 0, 2, 0, 0},
    WordPoints{Sense::kSignup, 4, 0, 0, 0, 0, 0},
    WordPoints{Sense::kRecovery, 3, 3, 0, 0, 0, 0},
    WordPoints{Sense::kEnter, -1, 3, 0, 0, 0, 0},
    WordPoints{Sense::kNotCode, -1, 1, -1, -7, 0, -1},
    WordPoints{Sense::kPromo, -2, -4, 0, 0, 0, -1},
    WordPoints{Sense::kPickup, -1, -2, -3, -1, 0, -2},
    WordPoints{Sense::kPrize, -2, -2, 0, 0, 0, 0},
    WordPoints{Sense::kPayment, 2, -1, -2, 2, 0, 0},
    WordPoints{Sense::kEarlier, 2, 0, 0, 0, 0, 0},
    WordPoints{Sense::kValid, 3, 2, 0, 0, 0, 0},
    WordPoints{Sense::kReference, -1, -2, 0, 0, 0, 0},
    WordPoints{Sense::kWifi, -1, -1, 0, 0, 0, 0},
    WordPoints{Sense::kWarn, 3, 3, 0, 0, 0, 0},
    WordPoints{Sense::kIs, -1, -1, 1, 2, 0, 2},
    WordPoints{Sense::kPurpose, -1, 1, -2, 0, 0, 0},
    WordPoints{Sense::kOf, 2, -1, -2, -3, 0, -2},
    WordPoints{Sense::kUnit, 0, -1, 0, 0, 0, 0},
    WordPoints{Sense::kTime, -2, -1, 0, 0, 0, 0},
    WordPoints{Sense::kCurrency, 2, -2, 0, 0, 0, 0},
    WordPoints{Sense::kPhone, 2, -2, 0, 0, 0, 0},
    WordPoints{Sense::kNumber, 1, -1, 0, -2, 0, 0},
    WordPoints{Sense::kPlace, -2, 1, -1, 1, 0, -1},
    WordPoints{Sense::kYour, -2, 3, 0, -4, 0, -5},
    WordPoints{Sense::kSend, -3, -1, 0, 0, 0, 0},
    WordPoints{Sense::kWith, 0, 1, 2, -2, 0, -1},
    WordPoints{Sense::kBorrowed, 2, -3, 0, 0, 0, 2},
    WordPoints{Sense::kDoor, -4, -1, -1, 0, 0, 0},
    WordPoints{Sense::kAccount, 1, -1, -1, 0, 0, 0},
    WordPoints{Sense::kAddress, -1, 2, 0, 0, 0, 0},
    WordPoints{Sense::kDevice, 3, 4, -5, 0, 0, 0},
    WordPoints{Sense::kChat, 0, 1, -1, -1, 0, 0},
    WordPoints{Sense::kChange, 0, -2, 0, 0, 0, 0},
    WordPoints{Sense::kDone, -5, -4, 0, 0, 0, -1},
    WordPoints{Sense::kProof, 1, 3, 1, 0, 4, 1},
    WordPoints{Sense::kLocked, 4, 4, -2, 0, 0, 0},
};

constexpr int kNone = -4;  // what speaks for a number that nothing is known about
constexpr int kUnknownBefore = -2;
constexpr int kNumberBefore = -2;
constexpr int kUnknownBehind = -1;
constexpr int kNumberBehind = -3;
constexpr int kFirst = 1;
constexpr int kAfterName = 2;  // "Acme: ..."
constexpr int kRival = -2;
constexpr int kRivals = -4;
constexpr int kMostRivals = 3;
constexpr int kMargin = 2;
constexpr int kLikely = 4;
constexpr int kSure = 8;

int points_of_shape(const CodeCandidate& candidate, bool dashed) {
  static constexpr std::array kOfLength{-1, -1, 4, -2, -2};  // from four on
  const std::string& code = candidate.code;
  const std::size_t length = code.size();
  int points = length >= 4 && length < 4 + kOfLength.size() ? kOfLength[length - 4] : 0;
  if (code.starts_with('0')) points += 2;
  if (!candidate.digits) return points + (is_random_mix(code) ? 4 : -3);
  if (dashed) points -= 2;  // "10-14", from when to when
  if (code.ends_with("00")) points -= 6;
  return looks_like_date(code, 1) ? points - 1 : points;
}

bool is_question(const Token& token) {
  return token.is(U'?') || token.is(U'؟') || token.is(U'՞') || token.is(U'？');
}

int points_of_mark_before(const Token& mark) {
  if (mark.is(U':')) return 5;
  if (is_question(mark) || mark.is(U',') || mark.is(U'،') || mark.is(U'、')) return 3;
  return !mark.ends_sentence && !is_opening(mark.mark) && is_connector(mark.mark) ? -1 : 0;
}

int points_of_mark_behind(const Token& mark) {
  if (mark.ends_sentence) return 0;
  return mark.is(U',') ? -1 : 1;
}

// What the whole message is about.
int points_of_signs(const MessageSigns& signs) {
  return (signs.doors > 0 ? -4 : 0) + (signs.expires ? 2 : 0) + (signs.payment > 0 ? 1 : 0) +
         (signs.percent ? -3 : 0) + (signs.pickup > 0 ? -1 : 0) + (signs.prize > 0 ? -2 : 0) +
         (signs.promo > 0 ? -4 : 0) + (signs.reports ? -5 : 0);
}

bool is_plausible(const CodeCandidate& candidate) {
  return candidate.need != CandidateNeed::kDirect && !candidate.attached && !candidate.letters;
}

}  // namespace

// What the words of the message say, by where they stand.
int CodeJudge::points_of_words(const CodeCandidate& candidate) const {
  const std::size_t first = candidate.first;
  const std::size_t next = candidate.last + 1;
  std::size_t begin = first;
  if (begin > 0 && is_question(tokens_[begin - 1])) --begin;  // "Do you agree? 7712"
  while (begin > 0 && !ends_sentence(begin - 1)) --begin;
  std::size_t end = next;
  while (!ends_sentence(end)) ++end;
  WordSet all = 0;
  WordSet sentence = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    count_step();
    all |= tokens_[i].words;
    if (i >= begin && i < end) sentence |= tokens_[i].words;
  }
  const bool word = first > 0 && tokens_[first - 1].is_word();
  const WordSet left = word ? tokens_[first - 1].words : 0;
  const WordSet more =
      word && first > 1 && tokens_[first - 2].is_word() ? tokens_[first - 2].words : 0;
  const bool mark = first > 0 && tokens_[first - 1].kind == TextTokenKind::kMark;
  const WordBefore over = mark ? word_before(first) : WordBefore{};
  const WordSet over_mark = over.none || over.sentence_end ? 0 : over.words;
  const WordSet right = next < tokens_.size() && tokens_[next].is_word() ? tokens_[next].words : 0;
  int points = 0;
  for (const WordPoints& of : kWordPoints) {
    points +=
        (has(all, of.sense) ? of.in_message : 0) + (has(sentence, of.sense) ? of.in_sentence : 0) +
        (has(left, of.sense) ? of.before : 0) + (has(more, of.sense) ? of.before_that : 0) +
        (has(over_mark, of.sense) ? of.before_mark : 0) + (has(right, of.sense) ? of.behind : 0);
  }
  return points;
}

// What stands right before and right behind, words aside that mean something.
int CodeJudge::points_of_neighbours(const CodeCandidate& candidate) const {
  const std::size_t first = candidate.first;
  const std::size_t next = candidate.last + 1;
  int points = 0;
  if (first == 0) {
    points += kFirst;
  } else if (tokens_[first - 1].kind == TextTokenKind::kMark) {
    points += points_of_mark_before(tokens_[first - 1]);
  } else if (tokens_[first - 1].is_word()) {
    points += tokens_[first - 1].words == 0 ? kUnknownBefore : 0;
  } else if (tokens_[first - 1].kind != TextTokenKind::kNewline) {
    points += kNumberBefore;
  }
  if (next >= tokens_.size()) return points + 3;
  const Token& behind = tokens_[next];
  switch (behind.kind) {
    case TextTokenKind::kNewline: return points;
    case TextTokenKind::kMark: return points + points_of_mark_behind(behind);
    case TextTokenKind::kWord: return points + (behind.words == 0 ? kUnknownBehind : 0);
    case TextTokenKind::kNumber:
    case TextTokenKind::kMixed:
    case TextTokenKind::kAddress: break;
  }
  return points + kNumberBehind;
}

// All that speaks for or against a number, added up.
int CodeJudge::points_of(const CodeCandidate& candidate) const {
  const bool dashed = candidate.digits && tokens_[candidate.last].shape == NumberShape::kDashed;
  const bool name =
      tokens_.size() > 2 && candidate.first > 2 && (tokens_[1].is(U':') || tokens_[2].is(U':'));
  return kNone + points_of_shape(candidate, dashed) + points_of_signs(signs_) +
         points_of_neighbours(candidate) + points_of_words(candidate) + (name ? kAfterName : 0);
}

// "The timetable opens with 604217", "Can't log in? 604217, then a new password", "U7K-2K6 brings
// your account back". Another number may stand there if less speaks for it.
int CodeJudge::sole(const CodeCandidate& candidate) const {
  if (!is_plausible(candidate) || only_warns_) return 0;
  std::array<const CodeCandidate*, kMostRivals> rivals{};
  std::size_t count = 0;
  for (std::size_t k = 0; k < candidates_.size(); ++k) {
    count_step();
    if (&candidates_[k] == &candidate || other_[k] || !is_plausible(candidates_[k])) continue;
    if (count == rivals.size()) return 0;
    rivals[count++] = &candidates_[k];
  }
  const int points = points_of(candidate) + (count == 0 ? 0 : count == 1 ? kRival : kRivals);
  if (points <= 0) return 0;
  for (std::size_t k = 0; k < count; ++k) {
    if (points < points_of(*rivals[k]) + (count == 1 ? kRival : kRivals) + kMargin) return 0;
  }
  return points >= kSure ? 56 : points >= kLikely ? 53 : 51;
}

}  // namespace linepool
