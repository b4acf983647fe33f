#include "code/judge/judge.h"

#include <algorithm>
#include <string_view>

#include "code/candidates/shapes.h"
#include "code/text/vowels.h"

namespace linepool {
namespace {

constexpr std::string_view kAfterWord = "after-word";
constexpr std::string_view kBeforeWord = "before-word";
// Only the nearest few nouns on each side; those further away join nothing.
constexpr std::size_t kNounsEachWay = 4;
constexpr int kNear = 3;
constexpr int kFar = 18;

bool needs_little(const CodeCandidate& candidate) {
  return candidate.need == CandidateNeed::kLittle && candidate.digits;
}

bool has_lower(std::string_view code) {
  return std::any_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool ends_clause(const Token& token) {
  static constexpr std::u32string_view kMarks = U",;،؛、";
  const bool number = token.is_number() && token.shape != NumberShape::kTime;
  return token.ends_sentence || number || token.kind == TextTokenKind::kNewline ||
         (token.kind == TextTokenKind::kMark &&
          kMarks.find(token.mark) != std::u32string_view::npos);
}

// A word and a number behind it: "SPRING20".
bool looks_like_coupon(std::string_view code) {
  const std::size_t letters = code.find_first_of("0123456789");
  return letters != std::string_view::npos && letters >= 3 && code.size() <= letters + 3 &&
         code.find_first_not_of("0123456789", letters) == std::string_view::npos;
}

// "Change4470": a capital, small letters, digits.
bool is_first_password(std::string_view code) {
  std::size_t at = 1;
  while (at < code.size() && code[at] >= 'a' && code[at] <= 'z') ++at;
  if (code[0] < 'A' || code[0] > 'Z' || at < 4 || at == code.size()) return false;
  return std::all_of(code.begin() + static_cast<std::ptrdiff_t>(at), code.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CodeJudge::CodeJudge(const Tokens& tokens, const std::vector<CodeCandidate>& candidates,
                     const std::vector<CodeNoun>& nouns, const MessageSigns& signs,
                     const MessageFacts& facts)
    : tokens_(tokens), candidates_(candidates), nouns_(nouns), signs_(signs), facts_(facts) {
  for (const CodeCandidate& candidate : candidates_) other_.push_back(is_other_number(candidate));
  for (const CodeNoun& noun : nouns_) announced_.push_back(is_announced(noun));
  only_warns_ = is_only_warning();
}

// "We never ask for your PIN. Help: 4700", "Der Code wurde gesperrt": every word for a code stands
// in a warning, and none has a number right behind.
bool CodeJudge::is_only_warning() const {
  if (signs_.warnings == 0 || signs_.expires) return false;
  bool named = false;
  for (const CodeNoun& noun : nouns_) {
    if (!noun.names_code()) continue;
    named = true;
    static constexpr std::size_t kTokens = 12;
    const bool warned = has(words_before(noun.first, kTokens), Sense::kWarn);
    const std::size_t next = noun.last + 1;
    const bool has_number = next < tokens_.size() && tokens_[next].is_number();
    const bool announced =
        announced_[static_cast<std::size_t>(&noun - nouns_.data())] || has_number_close_by(noun);
    if (has_number || (announced && !warned)) return false;
    if (!has(words_around(noun.core), Sense::kWarn)) return false;
  }
  return named;
}

// "code mo bes 8231, wag i-share": a few words that mean nothing here, and a mark behind the
// number.
bool CodeJudge::has_number_close_by(const CodeNoun& noun) const {
  const auto next =
      std::lower_bound(candidates_.begin(), candidates_.end(), noun.last + 1,
                       [](const CodeCandidate& c, std::size_t token) { return c.first < token; });
  if (next == candidates_.end() || !needs_little(*next)) return false;
  const Gap gap = gap_between(noun.last + 1, next->first);
  static constexpr WordSet kOther = any_of(Sense::kPhone, Sense::kSend, Sense::kWarn, Sense::kPlace,
                                           Sense::kBorrowed, Sense::kPurpose, Sense::kNumber);
  const std::size_t behind = next->last + 1;
  return !gap.too_long && gap.sentence_ends == 0 && !gap.comma && gap.words <= kNear &&
         gap.numbers == 0 && (gap.all & kOther) == 0 &&
         (behind >= tokens_.size() || !tokens_[behind].is_word());
}

// In such a message: a short or long number with words before it is one to call.
bool CodeJudge::is_helpline(const CodeCandidate& candidate) const {
  static constexpr std::size_t kSix = 6;
  if (!only_warns_ || !candidate.digits || candidate.first == 0) return false;
  const bool six = candidate.code.size() == kSix && candidate.first == candidate.last;
  if (six || ends_sentence(candidate.first - 1)) return false;
  static constexpr std::size_t kTokens = 8;
  if (is_asked_for(candidate) && candidate.code.size() > 4 &&
      !has(words_before(candidate.first, kTokens), Sense::kPhone)) {
    return false;  // "Nobody will call for this code. Enter 17617847 online."
  }
  const std::size_t behind = first_noun_behind(candidate);
  for (std::size_t k = 0; k < behind; ++k) {
    if (nouns_[k].names_code()) return true;
  }
  return false;
}

const CodeNoun* CodeJudge::noun_over(std::size_t token) const {
  const auto next = std::upper_bound(nouns_.begin(), nouns_.end(), token,
                                     [](std::size_t t, const CodeNoun& n) { return t < n.first; });
  if (next == nouns_.begin()) return nullptr;
  const CodeNoun& noun = *std::prev(next);
  return token <= noun.last ? &noun : nullptr;
}

std::size_t CodeJudge::first_noun_behind(const CodeCandidate& candidate) const {
  const auto next =
      std::lower_bound(nouns_.begin(), nouns_.end(), candidate.first,
                       [](const CodeNoun& n, std::size_t token) { return n.first < token; });
  return static_cast<std::size_t>(next - nouns_.begin());
}

bool CodeJudge::ends_sentence(std::size_t token) const {
  if (token >= tokens_.size()) return true;
  return tokens_[token].kind == TextTokenKind::kNewline || tokens_[token].ends_sentence;
}

// Whether a noun has its code right behind it ("code: 1234"); then it does not name a number before
// it.
bool CodeJudge::is_announced(const CodeNoun& noun) const {
  const auto next =
      std::lower_bound(candidates_.begin(), candidates_.end(), noun.last + 1,
                       [](const CodeCandidate& c, std::size_t token) { return c.first < token; });
  if (next == candidates_.end()) return false;
  const Gap gap = gap_between(noun.last + 1, next->first);
  if (gap.too_long || gap.sentence_ends > 0) return false;
  if (other_[static_cast<std::size_t>(next - candidates_.begin())]) return false;
  if (next->letters && gap.words > 0) return false;
  if (has(gap.last, Sense::kBorrowed) && gap.words <= kNear && takes_borrowed(noun)) return true;
  if (gap.comma) return false;  // "is your new code, 7712 is the old one"
  if (noun.purpose != 0 && gap.words <= kNear && gap.numbers == 0)
    return true;  // "code to sign 12"
  return gap.words == 0 || (gap.words <= kNear && (gap.ends_with_mark || gap.is_joining()));
}

// "code: 1234", "code 1234": only punctuation between them.
int CodeJudge::right_after_noun(const CodeCandidate& candidate, const CodeNoun& noun,
                                const Gap& gap) const {
  if (candidate.letters) {
    const bool small = has_lower(candidate.code) && !gap.ends_with_mark;  // "codes left"
    if (small && candidate.code.find_first_of("aeiouy") != std::string::npos) return 0;
    const bool sure = gap.ends_with_mark || gap.newlines == 1;
    if (noun.kind == NounKind::kPlain && looks_like_word(candidate.code)) return 0;
    if (noun.kind == NounKind::kPlain) return sure ? 72 : 62;
    return sure ? 78 : 70;
  }
  if (!candidate.digits && !gap.ends_with_mark) {
    // "code ABC123" may be a code; "code Lemon8" names the service it is for.
    const bool capitals = std::none_of(candidate.code.begin(), candidate.code.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    if (capitals || gap.newlines > 0) return 84;
    const std::size_t next = candidate.last + 1;
    const bool ends = next >= tokens_.size() || !tokens_[next].is_word();
    return ends ? 66 : 0;
  }
  if (candidate.need == CandidateNeed::kDirect) return gap.ends_with_mark ? 86 : 80;
  // A heading does not announce a number in the next paragraph, unless there is a colon.
  return gap.newlines > 1 && !gap.ends_with_mark ? 78 : 100;
}

// "To confirm your number, enter 1234"; "confirmation cdoe is 1234".
int CodeJudge::after_weak(const CodeCandidate& candidate, const CodeNoun& noun,
                          const Gap& gap) const {
  if (gap.newlines > 0 || gap.numbers > 0 || candidate.letters) return 0;
  if (candidate.need == CandidateNeed::kDirect) {
    const bool alone = gap.words == 0 && gap.ends_with_mark && ends_sentence(candidate.last + 1);
    return alone && candidate.digits && candidate.code.size() > 3 ? 60 : 0;
  }
  const bool direct = tokens_[noun.core].unspaced || has(noun.words, Sense::kVerify);
  if (gap.words == 0) {
    if (gap.comma || has(noun.words, Sense::kEnter)) return 0;
    if (needs_little(candidate)) return gap.ends_with_mark ? 66 : 58;
    return gap.ends_with_mark && !has_lower(candidate.code) ? 60 : 0;
  }
  // "1st code expired. New passcode is 614408"
  if (gap.words == 1 && has(gap.last, Sense::kIs) && has(noun.words, Sense::kRecovery) &&
      needs_little(candidate)) {
    return 66;
  }
  const bool with = has(gap.last, Sense::kWith) ||
                    (has(gap.last, Sense::kYour) && has(gap.last_but_one, Sense::kWith));
  if (!candidate.digits) {  // "Pair your watch with K7D4-42MX"
    const bool told = gap.ends_with_mark || with || has(gap.last, Sense::kEnter);
    return told && gap.words <= 5 && !has_lower(candidate.code) ? 62 : 0;
  }
  if (has(gap.last, Sense::kEnter) && gap.words <= kFar / 2) return 66;
  const bool closes = ends_sentence(candidate.last + 1) || candidate.last + 1 >= tokens_.size();
  if (needs_little(candidate) && closes && gap.ends_with_mark && gap.words <= 5 && !gap.comma) {
    return 60;
  }
  const bool unknown_noun = gap.first == 0 && gap.words <= 3 && direct && !gap.comma;
  if (unknown_noun && has(gap.last, Sense::kIs) && needs_little(candidate)) return 68;
  if (unknown_noun && gap.words == 1 && gap.ends_with_mark && needs_little(candidate)) return 64;
  return 0;
}

int CodeJudge::after_noun(const CodeCandidate& candidate, const CodeNoun& noun) const {
  const Gap gap = gap_between(noun.last + 1, candidate.first);
  if (gap.too_long || gap.sentence_ends > 1) return 0;
  if (gap.sentence_ends == 1) {  // "Your new code! 604217 (valid once)"
    const std::size_t next = candidate.last + 1;
    const bool apart = next >= tokens_.size() || !tokens_[next].is_word();
    return gap.words == 0 && apart && noun.names_code() && needs_little(candidate) ? 64 : 0;
  }
  if (candidate.attached && !candidate.prefixed) {
    const bool touches = noun.last == candidate.first || noun.last + 1 == candidate.first ||
                         noun.last + 2 == candidate.first;
    return touches && gap.words == 0 ? 98 : 0;
  }
  if (noun.kind == NounKind::kWeak) return after_weak(candidate, noun, gap);
  if (gap.words == 0) return right_after_noun(candidate, noun, gap);
  const bool strong = noun.kind == NounKind::kStrong;
  const bool joined = gap.ends_with_mark || gap.is_joining() ||
                      (has(gap.last, Sense::kBorrowed) && takes_borrowed(noun));
  if (candidate.letters) {
    const int most = looks_like_word(candidate.code) ? kNear : 2 * kNear;
    const bool near = gap.words <= most && gap.numbers == 0 && gap.newlines <= 1;
    if (!strong && looks_like_word(candidate.code)) {  // "Your code is TULIP."
      const bool told = noun.yours && has(gap.last, Sense::kIs) && gap.words <= 2 &&
                        ends_sentence(candidate.last + 1) && signs_.promo == 0;
      return told ? 60 : 0;
    }
    return joined && near ? (strong ? 74 : 68) - gap.words : 0;
  }
  if (gap.numbers > 0 && !(joined && gap.is_joining() && strong && gap.numbers <= 2)) {
    if (!joined || !needs_little(candidate)) return 0;
  }
  if (!candidate.digits && !joined) {  // "Kod za oporavak računa VP79-7H4B"
    const bool grouped = candidate.code.find('-') != std::string::npos;
    const bool near = gap.words <= kNear && gap.newlines == 0 && !gap.comma && gap.numbers == 0;
    if (near && is_random_mix(candidate.code)) return 60;  // "Regni: codice Guardia PX4T2"
    return (grouped || strong) && near && ends_sentence(candidate.last + 1) ? 60 : 0;
  }
  if (!candidate.digits && gap.words > 3 * kNear) return 0;
  if (candidate.need == CandidateNeed::kDirect) {
    if (joined) return gap.words <= 2 * kNear && gap.numbers == 0 ? 82 - gap.words : 0;
    // "Codice dispositivo 604217093": an adjective that no table knows.
    const bool unknown = gap.last == 0 || (signs_.expires && has(gap.last, Sense::kVerify));
    const bool adjective = gap.words <= 2 && unknown && gap.numbers == 0 && !gap.comma;
    return adjective && candidate.digits && candidate.code.size() > 8 ? 62 : 0;
  }
  if (joined && gap.words <= kNear) return 96 - 2 * gap.words;
  if (!needs_little(candidate)) {
    const bool far = gap.is_joining() && gap.words <= kFar && (strong || gap.numbers == 0);
    if (joined && (gap.words <= 3 * kNear || far)) return 84 - gap.words - 3 * gap.numbers;
    const bool near = gap.words <= kNear && candidate.digits && gap.newlines == 0 &&
                      (gap.last & any_of(Sense::kPlace, Sense::kBorrowed)) == 0;
    if (near && strong && gap.all == 0) return 62;  // "OTP VPN 77432289"
    return near && ends_sentence(candidate.last + 1) ? (strong ? 62 : 56) : 0;
  }
  if (joined && gap.words <= kFar) return 88 - gap.words - 3 * gap.numbers;
  if (gap.newlines > 0 || (gap.last & any_of(Sense::kPlace, Sense::kBorrowed)) != 0) return 0;
  if (gap.words <= kNear) return 80 - 5 * gap.words;
  // "Verification code for signing in to Acme 1234.": the number ends the sentence.
  static constexpr WordSet kElse = any_of(Sense::kTime, Sense::kValid, Sense::kNotCode,
                                          Sense::kReference, Sense::kExpired, Sense::kPhone);
  const bool closes = strong && gap.words <= 3 * kNear && ends_sentence(candidate.last + 1) &&
                      !gap.comma && (gap.all & kElse) == 0;
  return closes ? 64 : 0;
}

int CodeJudge::before_weak(const CodeCandidate& candidate, const Gap& gap) const {
  if (!candidate.digits || gap.newlines > 0) return 0;
  if (candidate.need == CandidateNeed::kDirect) return 0;
  // "1234 authorises your payment"
  if (gap.words == 0) {
    const bool begins = candidate.first == 0 || ends_sentence(candidate.first - 1) ||
                        tokens_[candidate.first - 1].is(U':');
    return begins && !gap.comma && !gap.opens_with_mark ? 60 : 0;
  }
  const bool spoken = (gap.first & any_of(Sense::kPurpose, Sense::kIs)) != 0;
  if (spoken && gap.words <= kNear) return 68 - gap.words;
  const WordBefore asked = word_before(candidate.first);  // "Please enter 1234 ... to register"
  return !asked.none && has(asked.words, Sense::kEnter) && gap.words <= kFar / 2 ? 66 : 0;
}

int CodeJudge::before_noun(const CodeCandidate& candidate, const CodeNoun& noun) const {
  if (candidate.last >= noun.first) return 0;
  const Gap gap = gap_between(candidate.last + 1, noun.first);
  if (gap.too_long || gap.numbers > 0) return 0;
  if (candidate.attached && !candidate.prefixed) return 0;
  if (gap.sentence_ends > 0) {  // "604217. That is your code"
    const bool apart = gap.sentence_ends == 1 && ends_sentence(candidate.last + 1) &&
                       (candidate.first == 0 || ends_sentence(candidate.first - 1));
    return apart && noun.names_code() && needs_little(candidate) && gap.words <= kNear ? 62 : 0;
  }
  const bool announced = announced_[static_cast<std::size_t>(&noun - nouns_.data())];
  if (noun.kind == NounKind::kWeak) return announced ? 0 : before_weak(candidate, gap);
  if (announced) return 0;
  const bool spoken = (gap.first & any_of(Sense::kPurpose, Sense::kIs, Sense::kYour)) != 0 ||
                      candidate.suffixed ||
                      (has(gap.first, Sense::kBorrowed) && takes_borrowed(noun)) ||
                      (gap.opens_with_mark && candidate.digits && !gap.comma);
  if (candidate.letters) {
    if (gap.words == 0 && !gap.comma && !looks_like_word(candidate.code)) return 66;
    return spoken && gap.words <= kNear ? 70 - gap.words : 0;
  }
  if (candidate.need != CandidateNeed::kLittle || !candidate.digits) {
    const bool glued = candidate.end == tokens_[noun.first].begin && candidate.digits;
    if (candidate.need == CandidateNeed::kDirect && noun.kind != NounKind::kStrong &&
        !candidate.prefixed) {
      return 0;
    }
    if (spoken && gap.words <= 2 * kNear) return 84 - 2 * gap.words;
    const bool mixed = !candidate.digits && candidate.need == CandidateNeed::kJoined;
    if (mixed && gap.words == 0 && !gap.comma && !has_lower(candidate.code)) return 68;
    return glued && gap.words == 0 ? 72 : 0;
  }
  if (gap.newlines > 0 && !spoken) return 0;
  if (gap.words == 0) {
    const bool strong = noun.kind == NounKind::kStrong || gap.opens_with_mark ||
                        candidate.end == tokens_[noun.first].begin || !tokens_[noun.first].unspaced;
    return strong && !gap.comma ? 90 : 70;
  }
  if (spoken && gap.words <= kFar / 2) return 90 - 2 * gap.words;
  if (gap.opens_with_mark && !gap.comma && gap.words <= kNear) return 84 - 3 * gap.words;
  if (gap.comma || gap.words > kNear) return 0;
  return (noun.kind == NounKind::kStrong ? 72 : 62) - 4 * gap.words;
}

// "expires in 60 seconds"
bool CodeJudge::is_time_ahead(std::size_t token) const {
  for (std::size_t i = token; i < tokens_.size() && i < token + 4; ++i) {
    if (tokens_[i].ends_sentence) return false;
    if (has(tokens_[i].words, Sense::kTime) || tokens_[i].shape == NumberShape::kTime) return true;
  }
  return false;
}

// A number within the next words.
bool CodeJudge::is_number_ahead(std::size_t token) const {
  for (std::size_t i = token; i < tokens_.size() && i < token + 4; ++i) {
    if (tokens_[i].ends_sentence) return false;
    if (tokens_[i].is_number() && tokens_[i].size() > 3) return true;
  }
  return false;
}

// "the old 73530 ignore and 64393 use", as many languages say: what is ignored stands before the
// verb, and the candidate is what to use.
bool CodeJudge::is_ignored_before(std::size_t verb, const CodeCandidate& candidate) const {
  static constexpr std::size_t kTokens = 4;
  bool number = false;
  for (std::size_t i = verb; i > 0 && verb - i < kTokens && !tokens_[i - 1].ends_sentence; --i) {
    number = number || (tokens_[i - 1].is_number() && tokens_[i - 1].size() > 3);
  }
  if (!number) return false;
  for (std::size_t i = verb + 1; i < tokens_.size() && i <= candidate.last + kTokens; ++i) {
    count_step();
    if (tokens_[i].ends_sentence) return false;
    if (has(tokens_[i].words, Sense::kEnter)) return true;
  }
  return false;
}

// What the text itself calls old: "ignore the earlier code 333444", "1234 has expired".
bool CodeJudge::is_replaced(const CodeCandidate& candidate) const {
  static constexpr std::size_t kWordsBefore = 7;
  static constexpr std::size_t kWordsBehind = 6;
  std::size_t words = 0;
  for (std::size_t i = candidate.first; i > 0 && words < kWordsBefore;) {
    count_step();
    const Token& token = tokens_[--i];
    if (ends_clause(token)) break;
    if (!token.is_word()) continue;
    const CodeNoun* noun = noun_over(i);
    if (has(token.words, Sense::kExpired) && words == 0) return true;  // "expired code: 1234"
    const bool earlier = has(token.words, Sense::kEarlier) || (noun != nullptr && noun->earlier);
    if (earlier && (words <= 1 || (noun != nullptr && words < kWordsBefore / 2 + 1))) return true;
    if (has(token.words, Sense::kIgnore)) return !is_ignored_before(i, candidate);
    words += token.weight;
  }
  words = 0;
  for (std::size_t i = candidate.last + 1; i < tokens_.size() && words < kWordsBehind; ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (ends_clause(token)) break;
    if (!token.is_word()) continue;
    if (has(token.words, Sense::kExpired)) return !is_time_ahead(i + 1);
    // "ignore" stands last in many languages, but in others begins the next thought.
    if (has(token.words, Sense::kIgnore) && words <= 2 && candidates_.size() > 1) {
      return !is_number_ahead(i + 1);  // "7712 replaces 604217"
    }
    if ((token.words & any_of(Sense::kPurpose, Sense::kValid)) != 0) break;
    words += token.weight;
  }
  return false;
}

// "your Acme code", "o seu código"
bool CodeJudge::is_yours(const CodeNoun& noun) const {
  static constexpr std::size_t kWords = 3;
  for (std::size_t i = noun.first; i > 0 && noun.first - i < kWords; --i) {
    if (has(tokens_[i - 1].words, Sense::kYour)) return true;
    if (!tokens_[i - 1].is_word()) return false;
  }
  const std::size_t next = noun.last + 1;
  return next < tokens_.size() && has(tokens_[next].words, Sense::kYour);
}

// What the `most` tokens before one mean, in its sentence.
WordSet CodeJudge::words_before(std::size_t token, std::size_t most) const {
  WordSet words = 0;
  for (std::size_t i = token; i > 0 && token - i < most && !ends_sentence(i - 1); --i) {
    count_step();
    words |= tokens_[i - 1].words;
  }
  return words;
}

// What the words near a token mean, in its sentence.
WordSet CodeJudge::words_around(std::size_t token) const {
  static constexpr std::size_t kTokens = 12;
  WordSet words = words_before(token, kTokens);
  for (std::size_t i = token; i < token + kTokens && !ends_sentence(i); ++i) {
    count_step();
    words |= tokens_[i].words;
  }
  return words;
}

// "We never ask for your code. Helpline: 4700", "The PIN of card 4471 was changed": the noun names
// no number of this message, unless it stands right beside.
bool CodeJudge::is_only_mentioned(const CodeCandidate& candidate, const CodeNoun& noun) const {
  if (noun.kind == NounKind::kWeak) return false;
  const bool before = noun.last < candidate.first;
  const Gap gap = before ? gap_between(noun.last + 1, candidate.first)
                         : gap_between(candidate.last + 1, noun.first);
  if (gap.too_long) return true;
  const WordSet words = words_around(noun.core);
  if (has(words, Sense::kDone) && !gap.ends_with_mark && !has(gap.last, Sense::kIs)) {
    return signs_.one_time < 6;
  }
  return before && gap.words > 0 && has(words, Sense::kWarn) && !gap.is_joining() &&
         (signs_.calls || gap.sentence_ends > 0 || gap.comma) && candidate.code.size() < 6;
}

// "Send code 4951 to 5164 to vote"
bool CodeJudge::is_vote(const CodeCandidate& candidate, const CodeNoun& noun) const {
  static constexpr std::size_t kTokens = 5;
  if (noun.last > candidate.first || !has(words_before(noun.first, 3), Sense::kSend)) return false;
  bool to = false;
  for (std::size_t i = candidate.last + 1; i < tokens_.size() && i <= candidate.last + kTokens;
       ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (token.ends_sentence) return false;
    if (token.is_number()) {
      return to && token.shape == NumberShape::kPlain && token.size() >= 4 && token.size() <= 6;
    }
    to = to || (token.words & any_of(Sense::kPlace, Sense::kBorrowed, Sense::kNumber)) != 0;
  }
  return false;
}

void CodeJudge::judge_by_nouns(const CodeCandidate& candidate, CodeVerdict& best) const {
  const auto consider = [&](int score, const CodeNoun& noun, std::string_view rule) {
    if (score == 0 || is_only_mentioned(candidate, noun)) return;
    if (is_vote(candidate, noun)) return;
    // Nothing but this word speaks of a one-time code: "your code" often is one, "code" less often.
    if (signs_.one_time == 0) score = std::min(score, is_yours(noun) ? 79 : 71);
    if (signs_.one_time <= 2) score = std::min(score, 85);
    // A word of a parcel, a prize, a door: not surely of another kind, but less sure.
    const bool mixed = signs_.pickup + signs_.promo + signs_.prize + signs_.doors > 0;
    if (mixed) score = std::min(score, 85);
    // Of a noun that no table knows, only the last part is a word for a code.
    if (noun.compound && noun.kind == NounKind::kPlain && signs_.one_time < 2) {
      score = std::min(score, 62);
    }
    if (score > best.score) best = {score, type_of(noun, signs_), rule, best.replaced};
  };
  const std::size_t behind = first_noun_behind(candidate);
  for (std::size_t k = 0; k < kNounsEachWay && k < behind; ++k) {
    consider(after_noun(candidate, nouns_[behind - 1 - k]), nouns_[behind - 1 - k], kAfterWord);
  }
  for (std::size_t k = behind; k < behind + kNounsEachWay && k < nouns_.size(); ++k) {
    consider(before_noun(candidate, nouns_[k]), nouns_[k], kBeforeWord);
  }
}

CodeVerdict CodeJudge::judge_one(const CodeCandidate& candidate) const {
  CodeVerdict best;
  if (!candidate.attached && noun_over(candidate.first) != nullptr) return best;
  if (is_helpline(candidate)) return best;
  judge_by_nouns(candidate, best);
  judge_without_nouns(candidate, best);
  // Nobody types "Ampc697" once: it is the first password of an account.
  const bool both =
      has_lower(candidate.code) && std::any_of(candidate.code.begin(), candidate.code.end(),
                                               [](char c) { return c >= 'A' && c <= 'Z'; });
  if (both && is_one_time(best.type) && !signs_.expires && signs_.warnings == 0 &&
      ((candidate.code.size() >= 7 && (signs_.one_time <= 2 || signs_.told)) ||
       (candidate.code.size() >= 6 && is_first_password(candidate.code)))) {
    best.type = CodeType::kPassword;
  }
  // "Temporary password: w95sqwwn. Change it when you log in."
  if (!candidate.digits && has_lower(candidate.code) && is_one_time(best.type) && signs_.changes &&
      signs_.told && signs_.recovery == 0 && !signs_.expires) {
    best.type = CodeType::kPassword;
  }
  // "20 % with code SPRING20"
  if (signs_.percent && (signs_.one_time < 5 || signs_.promo > 0) && is_one_time(best.type) &&
      looks_like_coupon(candidate.code)) {
    best.type = CodeType::kPromo;
  }
  // "Bring a friend with NEWROZ68": a word with a number, and nothing speaks of a one-time code.
  if (signs_.one_time + signs_.signup + signs_.locked == 0 && is_one_time(best.type) &&
      looks_like_coupon(candidate.code) &&
      looks_like_word(candidate.code.substr(0, candidate.code.find_first_of("0123456789")))) {
    best.type = CodeType::kPromo;
  }
  best.replaced = is_replaced(candidate);
  return best;
}

// "The code 1234 has expired, now use 5678": the one number that is left takes its place.
void CodeJudge::judge_replacement(std::vector<CodeVerdict>& verdicts) const {
  const CodeVerdict* old = nullptr;
  std::size_t left = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i].replaced && (old == nullptr || verdicts[i].score > old->score)) {
      old = &verdicts[i];
    }
    if (other_[i] || verdicts[i].replaced || !needs_little(candidates_[i])) continue;
    ++left;
    last = i;
  }
  if (old != nullptr && left == 0) {  // "is no longer valid, the new one is on 5678"
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      const bool same = candidates_[i].code.size() ==
                        candidates_[static_cast<std::size_t>(old - verdicts.data())].code.size();
      if (!other_[i] || verdicts[i].replaced || !needs_little(candidates_[i]) || !same) continue;
      ++left;
      last = i;
    }
  }
  if (old == nullptr || left != 1) return;
  const CodeType type = old->type == CodeType::kOther ? type_of(signs_) : old->type;
  // "7712 has expired. 604217 is the new one": no word for a code at all.
  const bool alike = candidates_[last].code.size() ==
                     candidates_[static_cast<std::size_t>(old - verdicts.data())].code.size();
  const int score = old->score > 0 ? std::min(old->score, 84) : alike ? 60 : 0;
  if (score > verdicts[last].score) verdicts[last] = {score, type, "replacement", false};
}

std::vector<CodeVerdict> CodeJudge::judge() const {
  std::vector<CodeVerdict> verdicts(candidates_.size());
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    count_step();
    if (!other_[i]) verdicts[i] = judge_one(candidates_[i]);
  }
  judge_replacement(verdicts);
  judge_others(verdicts);
  return verdicts;
}

}  // namespace linepool
