// The only number of a message that no rule explains: evidence of many kinds, added up.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "code/candidates/shapes.h"
#include "code/judge/judge.h"
#include "code/judge/sole_points.h"

namespace linepool {
namespace {

using namespace sole;

constexpr std::size_t kMostRivals = 3;

int points_of_shape(const CodeCandidate& candidate) {
  const std::string& code = candidate.code;
  const std::size_t length = code.size();
  const bool usual = length >= 4 && length < 4 + kOfLength.size();
  int points = code.starts_with('0') ? kBeginsWithZero : 0;
  if (candidate.need == CandidateNeed::kJoined) points += kNeedsMore;
  if (candidate.suffixed) points += kEnding;
  if (usual && candidate.first != candidate.last) points += kOfGroups[length - 4];
  if (code.ends_with("00")) points += kRound;
  if (looks_like_date(code, 1)) points += kLikeDate;
  if (!candidate.digits) {  // "2026Q1" is a time
    const bool year =
        looks_like_date(code.substr(0, std::min(code.find_first_not_of("0123456789"), length)), 1);
    return points + (is_random_mix(code) && !year ? kRandomMix : kOtherMix);
  }
  return points + (usual ? kOfLength[length - 4] : 0);
}

bool is_question(const Token& token) {
  return token.is(U'?') || token.is(U'؟') || token.is(U'՞') || token.is(U'？');
}

bool is_comma(const Token& token) {
  return token.is(U',') || token.is(U'،') || token.is(U'、');
}

int points_of_mark_before(const Token& mark) {
  if (mark.is(U':')) return kColonBefore;
  if (is_question(mark)) return kQuestionBefore;
  if (is_comma(mark)) return kCommaBefore;
  if (mark.ends_sentence) return kEndBefore;
  if (is_opening(mark.mark)) return kOpeningBefore;
  if (is_quote(mark.mark)) return kQuoteBefore;
  return is_connector(mark.mark) ? kConnectorBefore : 0;
}

bool is_plausible(const CodeCandidate& candidate) {
  return candidate.need != CandidateNeed::kDirect && !candidate.attached && !candidate.letters;
}

// What the whole message is about.
int points_of_signs(const MessageSigns& signs) {
  return (signs.doors > 0 ? kDoors : 0) + (signs.expires ? kExpires : 0) +
         (signs.payment > 0 ? kPays : 0) + (signs.percent ? kPerCent : 0) +
         (signs.pickup > 0 ? kPickups : 0) + (signs.prize > 0 ? kPrizes : 0) +
         (signs.promo > 0 ? kPromotion : 0) + (signs.reports ? kReports : 0);
}

}  // namespace

// Looked at once, and only for messages that come so far.
const CodeJudge::Whole& CodeJudge::whole() const {
  if (whole_) return *whole_;
  Whole whole;
  bool decimal = false;
  bool link = false;
  bool question = false;
  bool lines = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    count_step();
    const Token& token = tokens_[i];
    whole.words |= token.words;
    whole.numbers += token.is_number() || token.kind == TextTokenKind::kMixed ? 1u : 0u;
    decimal = decimal || (token.is_number() && token.shape == NumberShape::kDecimal);
    link = link || token.kind == TextTokenKind::kAddress;
    lines = lines || token.kind == TextTokenKind::kNewline;
    question = question || is_question(token);
  }
  const std::string_view text = tokens_.text().cased();
  whole.points = points_of_signs(signs_) + (decimal ? kDecimals : 0) + (link ? kLinks : 0) +
                 (question ? kQuestion : 0) + (lines ? kLines : 0) +
                 (!text.empty() && is_lower(text.front()) ? kSmallLetter : 0);
  return whole_.emplace(whole);
}

// What the words of the message say, by where they stand.
int CodeJudge::points_of_words(const CodeCandidate& candidate) const {
  const std::size_t first = candidate.first;
  const std::size_t next = candidate.last + 1;
  std::size_t begin = first;
  if (begin > 0 && is_question(tokens_[begin - 1])) --begin;  // "Do you agree? 7712"
  while (begin > 0 && !ends_sentence(begin - 1)) --begin;
  std::size_t end = next;
  while (!ends_sentence(end)) ++end;
  const WordSet all = whole().words;
  WordSet sentence = 0;
  for (std::size_t i = begin; i < end; ++i) {
    count_step();
    sentence |= tokens_[i].words;
  }
  const bool word = first > 0 && tokens_[first - 1].is_word();
  const WordSet left = word ? tokens_[first - 1].words : 0;
  const WordSet more =
      word && first > 1 && tokens_[first - 2].is_word() ? tokens_[first - 2].words : 0;
  const bool mark = first > 0 && tokens_[first - 1].kind == TextTokenKind::kMark;
  const WordBefore over = mark ? word_before(first) : WordBefore{};
  const WordSet over_mark = over.none || over.sentence_end ? 0 : over.words;
  const WordSet right = next < tokens_.size() && tokens_[next].is_word() ? tokens_[next].words : 0;
  int points = (begin == 0 ? kFirstSentence : 0) + (end + 1 >= tokens_.size() ? kLastSentence : 0);
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
    const WordBefore over = word_before(first);
    points += !over.none && over.sentence_end ? kSentenceBefore : 0;
  } else if (tokens_[first - 1].is_word()) {
    points += tokens_[first - 1].words == 0 ? kUnknownBefore : kKnownBefore;
  } else if (tokens_[first - 1].kind != TextTokenKind::kNewline) {
    points += kNumberBefore;
  }
  if (next >= tokens_.size()) return points + kLast;
  const Token& behind = tokens_[next];
  switch (behind.kind) {
    case TextTokenKind::kNewline: return points;
    case TextTokenKind::kMark:
      return points + (!behind.ends_sentence && is_comma(behind) ? kCommaBehind : 0);
    case TextTokenKind::kWord: return points + (behind.words == 0 ? kUnknownBehind : 0);
    case TextTokenKind::kNumber:
    case TextTokenKind::kMixed:
    case TextTokenKind::kAddress: break;
  }
  return points + kNumberBehind;
}

// All that speaks for or against a number, added up.
int CodeJudge::points_of(const CodeCandidate& candidate) const {
  const std::size_t first = candidate.first;
  const bool name = tokens_.size() > 2 && first > 2 && (tokens_[1].is(U':') || tokens_[2].is(U':'));
  const bool long_name = tokens_.size() > 3 && first > 3 && tokens_[3].is(U':');
  const std::size_t groups = candidate.last - candidate.first;  // of its own, behind the first
  const std::size_t numbers = whole().numbers - std::min(whole().numbers, groups);
  return kNone + whole().points + kNumbers[std::min(numbers, kNumbers.size() - 1)] +
         points_of_shape(candidate) + points_of_neighbours(candidate) + points_of_words(candidate) +
         (name ? kAfterName : 0) + (long_name ? kAfterLongName : 0);
}

// "The timetable opens with 604217", "Can't log in? 604217, then a new password", "U7K-2K6 brings
// your account back". Another number may stand there if less speaks for it. `other`: the number
// seems to belong to something else ("to agree to the contract 604217"), and so do all.
int CodeJudge::sole(const CodeCandidate& candidate, bool other) const {
  if (!is_plausible(candidate) || only_warns_) return 0;
  std::array<const CodeCandidate*, kMostRivals> rivals{};
  std::size_t count = 0;
  for (std::size_t k = 0; k < candidates_.size(); ++k) {
    count_step();
    if (&candidates_[k] == &candidate || !is_plausible(candidates_[k])) continue;
    if (other_[k] && !other) continue;
    if (count == rivals.size()) return 0;
    rivals[count++] = &candidates_[k];
  }
  const auto with_rivals = [&](int points) {
    return points + (count == 0 ? kNoRival : count == 1 ? kRival : kRivals);
  };
  const int points = with_rivals(points_of(candidate));
  if (points <= (other ? kDespite : 0)) return 0;
  for (std::size_t k = 0; k < count; ++k) {
    if (points < with_rivals(points_of(*rivals[k])) + kMargin) return 0;
  }
  if (other) return 50;
  return points >= kSure ? 56 : points >= kLikely ? 53 : 51;
}

// Nothing was found, and every number seems to belong to something else.
void CodeJudge::judge_others(std::vector<CodeVerdict>& verdicts) const {
  if (signs_.reports) return;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!other_[i] || verdicts[i].score > 0 || verdicts[i].replaced) return;
  }
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (noun_over(candidates_[i].first) != nullptr || is_replaced(candidates_[i])) continue;
    static constexpr WordSet kOwner =  // "product 163175", "call 163175"
        any_of(Sense::kNotCode, Sense::kReference, Sense::kPhone, Sense::kSend);
    if ((word_before(candidates_[i].first).words & kOwner) != 0) continue;
    const int score = sole(candidates_[i], true);
    if (score > 0) verdicts[i] = {score, type_of(signs_), "sole", false};
  }
}

}  // namespace linepool
