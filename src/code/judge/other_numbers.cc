// What shows that a number is a sum, an order, a telephone, ..., and no code.
#include <algorithm>
#include <array>
#include <string_view>

#include "code/judge/judge.h"

namespace linepool {
namespace {

constexpr WordSet kJoins = any_of(Sense::kIs, Sense::kEnter);
constexpr std::size_t kOwnerTokens = 6;
constexpr WordSet kNamesNumber = any_of(Sense::kReference, Sense::kPhone, Sense::kSend);

}  // namespace

bool CodeJudge::is_other_number(const CodeCandidate& candidate) const {
  return says_other_before(candidate) || says_other_after(candidate);
}

// "@host code #1234" is nearly the domain-bound format, and no code.
bool CodeJudge::follows_at(const CodeCandidate& candidate) const {
  static constexpr std::size_t kTokens = 8;
  for (std::size_t i = candidate.first; i > 0 && candidate.first - i < kTokens; --i) {
    if (tokens_[i - 1].kind == TextTokenKind::kNewline) return false;
    if (tokens_[i - 1].is(U'@')) return true;
  }
  return false;
}

// "code for order 11942164: 604217": the number of the order, if another number follows.
bool CodeJudge::names_its_order(const CodeCandidate& candidate, const CodeNoun& noun,
                                std::size_t token) const {
  if (token <= noun.core || &candidate == &candidates_.back()) return false;
  const WordSet words = tokens_[token].words;
  if ((words & any_of(Sense::kNotCode, Sense::kReference)) == 0) return false;
  const CodeCandidate& next = *(&candidate + 1);
  const Gap gap = gap_between(candidate.last + 1, next.first);
  return !gap.too_long && gap.sentence_ends == 0 && (gap.is_joining() || gap.ends_with_mark);
}

// "verification code Hotline: 4829": a name between a strong noun and its code.
bool CodeJudge::stands_behind_noun(std::size_t token) const {
  static constexpr std::size_t kWords = 3;
  const auto capital = [&](std::size_t i) {
    const char first = tokens_.cased(tokens_[i]).front();
    return tokens_[i].is_word() && first >= 'A' && first <= 'Z';
  };
  for (std::size_t i = token; i > 0 && token - i < kWords && capital(i); --i) {
    const CodeNoun* noun = noun_over(i - 1);
    if (noun != nullptr) return noun->kind == NounKind::kStrong;
  }
  return false;
}

// Whether the word names the candidate: "order no. 1234", "call 1234", "at 1234".
bool CodeJudge::is_number_of(const CodeCandidate& candidate, WordBefore word, bool joined,
                             bool joined_by_word) const {
  if (joined && !joined_by_word && stands_behind_noun(word.token)) return false;
  bool counted = false;
  const bool colon = word.colon;
  for (int step = 0; step < 3 && has(word.words, Sense::kNumber); ++step) {
    counted = true;
    word = word_before(word.token);
    if (!word.none && noun_over(word.token) != nullptr) return false;
    if (word.none) break;
  }
  if (counted && (is_asked_for(candidate) || is_listed(candidate)))
    return false;  // "enter the number 604217"
  if (counted && colon && !word.none && !signs_.calls && !signs_.reports &&
      candidate.need == CandidateNeed::kLittle && ends_sentence(candidate.last + 1) &&
      (words_around(word.token) & any_of(Sense::kVerify, Sense::kSignup)) != 0) {
    return false;  // "Confirm this number: 604217"
  }
  if (counted && is_opening(tokens_[candidate.first > 0 ? candidate.first - 1 : 0].mark) &&
      signs_.one_time >= 3) {
    return false;  // "verifying a mobile number (704193)"
  }
  if (counted) {
    // "Your code of X5 ID is 1234": it may be the name of a service.
    return !joined_by_word || (word.words & any_of(Sense::kNotCode, Sense::kReference)) != 0 ||
           !follows_noun_in_sentence(candidate);
  }
  if ((word.words & kNamesNumber) != 0) {
    const bool confirmed = (word.colon || word.comma) && signs_.one_time >= 2 &&
                           !has(word.words, Sense::kReference) &&
                           candidate.need == CandidateNeed::kLittle && signs_.warnings == 0 &&
                           first_noun_behind(candidate) > 0 && ends_sentence(candidate.last + 1);
    if (confirmed) return false;  // "Verify your phone: 604217"
    return !(joined && (follows_noun_in_sentence(candidate) || is_said_to_be_code(candidate)));
  }
  static constexpr std::size_t kRoom = 3;  // "code: ask in room 214"
  if (has(word.words, Sense::kDoor) && !word.colon && !joined && candidate.digits &&
      candidate.code.size() <= kRoom) {
    return true;
  }
  if (word.comma) return false;  // "Dear customer, 1234 is ..."
  if (has(word.words, Sense::kNotCode)) {
    // "Code to recover the account VP79-7H4B"
    const bool sure = word.colon && has(word.words, Sense::kAccount) && signs_.one_time >= 1 &&
                      candidate.need == CandidateNeed::kLittle &&
                      ends_sentence(candidate.last + 1) && !signs_.reports;
    if (sure) return false;  // "Activate your account: 604217"
    // "PIN for the subscriber's account 6454, valid 5 min": no other number could be the code.
    const std::size_t next = candidate.last + 1;
    const bool closes = next >= tokens_.size() || !tokens_[next].is_word();
    const bool only = candidates_.size() == 1 && closes && signs_.one_time >= 2 &&
                      !signs_.reports && !signs_.calls && signs_.warnings == 0 &&
                      signs_.pickup + signs_.promo == 0 &&
                      candidate.need == CandidateNeed::kLittle &&
                      has(words_before(candidate.first, kOwnerTokens), Sense::kPurpose);
    if (only && follows_noun_in_sentence(candidate)) return false;
    const bool grouped = !candidate.digits && candidate.code.find('-') != std::string::npos;
    if (grouped && follows_noun_in_sentence(candidate)) return false;
    return !((joined && follows_noun_in_sentence(candidate)) || is_said_to_be_code(candidate) ||
             (has(word.words, Sense::kAccount) && entered_behind(candidate) > 0));
  }
  if (!joined && (word.words & any_of(Sense::kPlace, Sense::kBorrowed, Sense::kWith)) != 0) {
    const WordBefore ending = word_before(word.token);  // "card ending in 4471"
    if (!ending.none && !ending.sentence_end && has(ending.words, Sense::kReference)) return true;
  }
  return !joined && entered_behind(candidate) == 0 &&
         (word.words & any_of(Sense::kPlace, Sense::kBorrowed)) != 0 &&
         (word.words & kJoins) == 0 && !has(word.words, Sense::kWith) &&
         !is_said_to_be_code(candidate);
}

bool CodeJudge::says_other_before(const CodeCandidate& candidate) const {
  if (candidate.attached && !candidate.prefixed) return false;
  WordBefore word = word_before(candidate.first);
  if (!word.none && !word.sentence_end) {
    const CodeNoun* noun = noun_over(word.token);
    if (noun != nullptr && names_its_order(candidate, *noun, word.token)) return true;
    // "the password of account 4471902"
    const bool owned = noun != nullptr && word.token > noun->core && !word.colon &&
                       has(tokens_[word.token].words, Sense::kAccount);
    if (owned && (signs_.reports || &candidate != &candidates_.back())) return true;
    if (noun != nullptr && !(word.hash && follows_at(candidate)))
      return false;  // which code it is, its noun says
  }
  if (word.hash) return true;
  if (!word.none && !word.sentence_end && !word.newline && noun_over(word.token) == nullptr &&
      (word.words & any_of(Sense::kPromo, Sense::kPrize)) != 0 && (word.words & kJoins) == 0 &&
      !(word.colon && stands_behind_noun(word.token))) {
    return true;  // "coupon 482913"
  }
  if (word.none || word.sentence_end || (word.newline && !word.colon)) return false;
  // Swindlers ask for the code "to cancel transaction 841861".
  if (has(word.words, Sense::kPayment) && !word.colon && signs_.warnings >= 2) {
    return true;
  }
  const std::string_view cased = tokens_.cased(tokens_[word.token]);
  const bool currency =
      has(word.words, Sense::kCurrency) || (cased.size() > 1 && is_currency_code(cased));
  // "499.00 RUR: 694420": the currency has its sum already.
  const bool has_sum = word.token > 0 && tokens_[word.token - 1].is_number();
  const bool called = (word.colon && (has_sum || follows_noun_in_sentence(candidate))) ||
                      (has_sum && entered_behind(candidate) > 0);
  if (currency && !called && (word.words & kJoins) == 0) return true;
  bool joined = word.colon;
  bool joined_by_word = false;
  if (has(word.words, Sense::kYour)) {
    const WordBefore copula = word_before(word.token);  // "est le 1234"
    const bool joins = (copula.words & (kJoins | any_of(Sense::kPhone, Sense::kSend))) != 0;
    if (!copula.none && !copula.sentence_end && joins) word = copula;
  }
  if (!word.none && word.token > 0 && tokens_.folded(tokens_[word.token]) == "na") {
    const CodeNoun* noun = noun_over(word.token - 1);  // "ang code na 604217"
    if (noun != nullptr && noun->kind != NounKind::kNotCode) return false;
  }
  if (has(word.words, Sense::kBorrowed)) {
    const WordBefore subject = word_before(word.token);
    const CodeNoun* noun = subject.none ? nullptr : noun_over(subject.token);
    if (noun != nullptr && takes_borrowed(*noun)) return false;
    const std::size_t behind = first_noun_behind(candidate);  // "kod do konta 7712 to 604217"
    if (behind > 0 && takes_borrowed(nouns_[behind - 1]) && !subject.none &&
        tokens_[subject.token].is_number() && follows_noun_in_sentence(candidate)) {
      return false;
    }
  }
  // "To activate your card enter 604217"
  if (has(word.words, Sense::kEnter) && !has(word.words, Sense::kIs)) return false;
  for (int step = 0; step < 3 && (word.words & kJoins) != 0; ++step) {
    joined = joined_by_word = true;
    word = word_before(word.token);
    if (word.none || word.sentence_end || word.comma) return false;
    const CodeNoun* noun = noun_over(word.token);
    if (noun != nullptr) return false;
  }
  return is_number_of(candidate, word, joined, joined_by_word);
}

bool CodeJudge::says_other_after(const CodeCandidate& candidate) const {
  const std::size_t i = candidate.last + 1;
  if (i >= tokens_.size() || candidate.suffixed) return false;
  const Token& token = tokens_[i];
  // "59659'yi arayın": an ending, and the verb behind it.
  if (token.is(U'\'') && i + 2 < tokens_.size() && tokens_[i + 1].is_word() &&
      tokens_[i + 1].begin == token.end && tokens_[i + 1].size() <= 4 &&
      (tokens_[i + 2].words & any_of(Sense::kPhone, Sense::kSend, Sense::kPayment)) != 0) {
    return true;
  }
  const bool glued = token.begin == candidate.end;
  if (token.kind == TextTokenKind::kMark) return has(token.words, Sense::kCurrency);
  if (!token.is_word() || noun_over(i) != nullptr ||
      (token.unspaced && !glued && !has(token.words, Sense::kCurrency))) {
    return false;
  }
  if (i + 1 < tokens_.size() && tokens_[i + 1].is(U'\'')) return false;  // "won't", "s'il"
  if ((token.words & any_of(Sense::kPurpose, Sense::kIs)) != 0) return false;
  static constexpr std::size_t kLongTime = 5;  // nothing lasts 604217 days
  const bool time = has(token.words, Sense::kTime);
  if (time && candidate.code.size() < kLongTime) return true;
  if (!time && (token.words & any_of(Sense::kUnit, Sense::kCurrency)) != 0) return true;
  if (has(token.words, Sense::kAccount) && candidate.code.size() > 6) return true;
  const std::string_view cased = tokens_.cased(token);
  return cased.size() > 1 && is_currency_code(cased);
}

// Whether the candidate's sentence has a word for a code before it.
bool CodeJudge::follows_noun_in_sentence(const CodeCandidate& candidate) const {
  static constexpr std::size_t kNouns = 4;
  const std::size_t behind = first_noun_behind(candidate);
  for (std::size_t k = 0; k < kNouns && k < behind; ++k) {
    const CodeNoun& noun = nouns_[behind - 1 - k];
    if (noun.kind == NounKind::kWeak || noun.kind == NounKind::kNotCode) continue;
    const Gap gap = gap_between(noun.last + 1, candidate.first);
    return !gap.too_long && gap.sentence_ends == 0 && gap.newlines == 0;
  }
  return false;
}

// "1234 is your ... code", in one sentence.
bool CodeJudge::is_said_to_be_code(const CodeCandidate& candidate) const {
  const std::size_t behind = first_noun_behind(candidate);
  if (behind >= nouns_.size()) return false;
  const CodeNoun& noun = nouns_[behind];
  if (noun.kind == NounKind::kWeak || noun.kind == NounKind::kNotCode) return false;
  const Gap gap = gap_between(candidate.last + 1, noun.first);
  if (gap.too_long || gap.sentence_ends > 0 || gap.numbers > 0 || gap.newlines > 0) return false;
  // "Card 4471 PIN was changed"
  if (gap.words == 0 && has(words_around(noun.core), Sense::kDone)) return false;
  if (&candidate != &candidates_.back()) {  // "Order 7712: your code is 604217"
    const Gap after = gap_between(noun.last + 1, (&candidate + 1)->first);
    const bool joins = after.words == 0 || after.is_joining() || after.ends_with_mark ||
                       has(after.last, Sense::kBorrowed);
    if ((&candidate + 1)->first > noun.last && !after.too_long && after.sentence_ends == 0 &&
        joins) {
      return false;
    }
  }
  return gap.words == 0 || has(gap.first, Sense::kIs) || (gap.opens_with_mark && !gap.comma);
}

// "on" and "to" are prepositions in English, but mean "is" in Finnish and Estonian, and in Polish.
bool CodeJudge::takes_borrowed(const CodeNoun& noun) const {
  const std::string_view word = tokens_.folded(tokens_[noun.core]);
  static constexpr std::array<std::string_view, 8> kStems{
      "kood", "kod", "haslo", "salasana", "parool", "tunnusluku", "token", "salasn"};
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return word.find(stem) != std::string_view::npos;
  });
}

}  // namespace linepool
