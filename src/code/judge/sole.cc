// The only number of a message that no rule explains: evidence of many kinds, added up.
#include <algorithm>
#include <array>
#include <string_view>

#include "code/candidates/shapes.h"
#include "code/judge/judge.h"

namespace linepool {
namespace {

// What a word speaks for or against, by where it stands. A point is half the logarithm of the odds,
// as measured on texts that no other rule finds a code in, and rounded.
struct WordPoints {
  Sense sense;
  int in_message;   // anywhere
  int in_sentence;  // of the number, on top
  int before;       // the last word before the number, with no mark between, on top
  int behind;       // the next token, on top
};

constexpr std::array kWordPoints{
    WordPoints{Sense::kProof, 0, 4, 4, 4},    WordPoints{Sense::kLocked, 5, 3, 0, 0},
    WordPoints{Sense::kVerify, 1, 4, 0, 0},   WordPoints{Sense::kSignup, 4, 0, 0, 0},
    WordPoints{Sense::kRecovery, 4, 0, 0, 0}, WordPoints{Sense::kPayment, 4, 0, -2, 0},
    WordPoints{Sense::kEnter, 0, 2, -2, 2},   WordPoints{Sense::kWarn, 0, 4, 0, 0},
    WordPoints{Sense::kValid, 4, 0, 0, 0},    WordPoints{Sense::kDevice, 2, 0, 0, 0},
    WordPoints{Sense::kAccount, 1, 0, 0, 0},  WordPoints{Sense::kChange, 1, 0, 0, 0},
    WordPoints{Sense::kWith, 0, 0, 3, 0},     WordPoints{Sense::kPhone, 0, -5, 0, 0},
    WordPoints{Sense::kSend, -3, 0, 0, 0},    WordPoints{Sense::kSecret, -3, 0, 0, 0},
    WordPoints{Sense::kCode, -3, 0, 0, 0},    WordPoints{Sense::kReference, -3, 0, 0, 0},
    WordPoints{Sense::kPickup, -5, 0, 0, 0},  WordPoints{Sense::kNotCode, -1, 0, -2, -2},
    WordPoints{Sense::kTime, -2, 0, 0, 0},    WordPoints{Sense::kUnit, 0, -1, 0, 0},
    WordPoints{Sense::kNumber, 0, -1, -2, 0}, WordPoints{Sense::kIs, 0, 0, -2, 0},
    WordPoints{Sense::kPlace, 0, 0, -2, 0},   WordPoints{Sense::kYour, 0, 0, -1, -5},
};

constexpr int kNone = -6;  // what speaks for a number that nothing is known about
constexpr int kSix = 4;
constexpr int kMark = 5;  // a colon, a comma, a question mark
constexpr int kEnds = 3;
constexpr int kNoWordBefore = 3;
constexpr int kLeadingZero = 2;
constexpr int kUnknownBefore = -2;
constexpr int kRound = -6;
constexpr int kYear = -4;
constexpr int kGrouped = -2;
constexpr int kDashed = -4;  // "10-14", from when to when
constexpr int kEight = -1;
constexpr int kMixed = -1;
constexpr int kLikely = 4;
constexpr int kSure = 8;
constexpr int kMargin = 4;

int points_of_shape(const CodeCandidate& candidate, bool dashed) {
  const std::string& code = candidate.code;
  int points = candidate.first != candidate.last ? kGrouped : 0;
  if (dashed) points += kGrouped + kDashed;
  if (code.size() == 6) points += kSix;
  if (code.size() == 8) points += kEight;
  if (!candidate.digits) return points + kMixed;
  if (code.ends_with("00")) points += kRound;
  if (code.starts_with('0')) points += kLeadingZero;
  return looks_like_date(code, 1) ? points + kYear : points;
}

bool is_question(const Token& token) {
  return token.is(U'?') || token.is(U'؟') || token.is(U'՞') || token.is(U'？');
}

bool is_plausible(const CodeCandidate& candidate) {
  return candidate.need != CandidateNeed::kDirect && !candidate.attached && !candidate.letters;
}

}  // namespace

// What the words of the message say, by where they stand; `before` and `behind` are the tokens
// right beside the number, or size().
int CodeJudge::points_of_words(const CodeCandidate& candidate, std::size_t before,
                               std::size_t behind) const {
  std::size_t begin = candidate.first;
  if (begin > 0 && is_question(tokens_[begin - 1])) --begin;  // "Do you agree? 7712"
  while (begin > 0 && !ends_sentence(begin - 1)) --begin;
  std::size_t end = candidate.last + 1;
  while (!ends_sentence(end)) ++end;
  WordSet all = 0;
  WordSet sentence = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    count_step();
    all |= tokens_[i].words;
    if (i >= begin && i < end) sentence |= tokens_[i].words;
  }
  const WordSet left = before < tokens_.size() ? tokens_[before].words : 0;
  const WordSet right = behind < tokens_.size() ? tokens_[behind].words : 0;
  int points = 0;
  for (const WordPoints& of : kWordPoints) {
    points += (has(all, of.sense) ? of.in_message : 0) +
              (has(sentence, of.sense) ? of.in_sentence : 0) +
              (has(left, of.sense) ? of.before : 0) + (has(right, of.sense) ? of.behind : 0);
  }
  return points;
}

// All that speaks for or against a number, added up.
int CodeJudge::points_of(const CodeCandidate& candidate) const {
  const std::size_t first = candidate.first;
  const bool begins =
      first == 0 || ends_sentence(first - 1) || tokens_[first - 1].kind == TextTokenKind::kNewline;
  const bool mark = first > 0 && tokens_[first - 1].kind == TextTokenKind::kMark;
  const std::size_t next = candidate.last + 1;
  const bool dashed = candidate.digits && tokens_[candidate.last].shape == NumberShape::kDashed;
  int points = kNone + points_of_shape(candidate, dashed);
  if (mark) {
    const Token& token = tokens_[first - 1];
    points += token.ends_sentence && !is_question(token) ? 0 : kMark;
  }
  points += begins ? kNoWordBefore : 0;
  points += ends_sentence(next) ? kEnds : 0;
  const bool word = first > 0 && !mark && !begins;
  if (word && tokens_[first - 1].words == 0) points += kUnknownBefore;
  return points + points_of_words(candidate, word ? first - 1 : tokens_.size(), next);
}

// "The timetable opens with 604217", "Can't log in? 604217, then a new password", "U7K-2K6 brings
// your account back". Another number may stand there if far less speaks for it.
int CodeJudge::sole(const CodeCandidate& candidate) const {
  const MessageSigns& signs = signs_;
  if (!is_plausible(candidate) || only_warns_ || signs.reports || signs.percent) return 0;
  if (signs.doors + signs.lasting + signs.promo + signs.prize + signs.chats > 0) return 0;
  const CodeCandidate* rival = nullptr;
  for (std::size_t k = 0; k < candidates_.size(); ++k) {
    count_step();
    if (&candidates_[k] == &candidate || other_[k] || !is_plausible(candidates_[k])) continue;
    if (rival != nullptr) return 0;
    rival = &candidates_[k];
  }
  const int points = points_of(candidate);
  const int least = rival == nullptr ? 0 : std::max(0, points_of(*rival) + kMargin);
  if (points <= least) return 0;
  return points >= kSure ? 56 : points >= kLikely ? 53 : 51;
}

}  // namespace linepool
