// Codes that no word for a code announces: "Enter 1234 to continue", a number alone on its line.
#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "code/candidates/shapes.h"
#include "code/judge/judge.h"
#include "code/text/vowels.h"

namespace linepool {
namespace {

bool needs_little_context(const CodeCandidate& candidate) {
  return candidate.need == CandidateNeed::kLittle && candidate.digits && !candidate.attached;
}

bool counts_something(char32_t mark) {
  static constexpr std::u32string_view kMarks = U"%+#/@*&=<>~^_°‰:";
  return kMarks.find(mark) != std::u32string_view::npos;
}

bool is_blank(const Token& token) {
  return token.kind == TextTokenKind::kMark || token.kind == TextTokenKind::kNewline ||
         token.kind == TextTokenKind::kAddress;
}

}  // namespace

// A word of the message is one for a code.
bool CodeJudge::is_code_named() const {
  return std::any_of(nouns_.begin(), nouns_.end(),
                     [](const CodeNoun& noun) { return noun.names_code(); });
}

// "enter 604217", "type this number: 604217"
bool CodeJudge::is_asked_for(const CodeCandidate& candidate) const {
  static constexpr std::size_t kWords = 4;
  std::size_t from = candidate.first;
  std::size_t unknown = 0;
  for (std::size_t words = 0; words < kWords; ++words) {
    const WordBefore word = word_before(from);
    if (word.none || word.sentence_end || word.comma || (word.newline && !word.colon)) return false;
    if (has(word.words, Sense::kSend)) return false;
    if (has(word.words, Sense::kEnter)) return true;
    if ((word.words & any_of(Sense::kPlace, Sense::kBorrowed)) != 0 && words == 0) {
      const WordBefore verb = word_before(word.token);  // "skriv in 604217"
      return !verb.none && !verb.sentence_end && verb.token + 1 == word.token &&
             has(verb.words, Sense::kEnter);
    }
    if (word.words == 0 && tokens_[word.token].is_word() && ++unknown <= 1) {
      from = word.token;
      continue;
    }
    const bool place = words > 0 && has(word.words, Sense::kPlace);  // "zadejte v aplikaci číslo"
    static constexpr WordSet kBetween = any_of(Sense::kNumber, Sense::kYour, Sense::kDevice);
    if ((word.words & kBetween) == 0 && !place) return false;
    from = word.token;
  }
  return false;
}

// "enter your date of birth and the number 604217"
bool CodeJudge::is_listed(const CodeCandidate& candidate) const {
  static constexpr std::size_t kSix = 6;
  static constexpr std::size_t kTokens = 12;
  if (candidate.code.size() != kSix || !needs_little_context(candidate)) return false;
  const WordBefore number = word_before(candidate.first);
  if (number.none || number.sentence_end || number.comma || !has(number.words, Sense::kNumber)) {
    return false;
  }
  const WordSet words = words_before(candidate.first, kTokens);
  static constexpr WordSet kOther = any_of(Sense::kPhone, Sense::kSend, Sense::kReference);
  static constexpr std::size_t kOwner = 3;
  if (has(words_before(candidate.first, kOwner), Sense::kNotCode)) return false;
  return has(words, Sense::kEnter) && (words & kOther) == 0;
}

// "Enter 604217 to continue", "Para verificar su correo ingrese 6042".
int CodeJudge::entered(const CodeCandidate& candidate) const {
  if (candidate.letters && candidate.need == CandidateNeed::kDirect) {
    if (candidate.code.find_first_of("AEIOUY") != std::string::npos) return 0;
  } else if (candidate.need == CandidateNeed::kDirect) {
    const WordBefore number = word_before(candidate.first);  // "type the number 604"
    const bool named = !number.none && !number.sentence_end && has(number.words, Sense::kNumber);
    return named && candidate.digits && is_asked_for(candidate) ? 60 : 0;
  }
  if (candidate.attached && !candidate.prefixed) return 0;
  if (!is_asked_for(candidate)) {
    const int behind = entered_behind(candidate);
    return behind == 0 && is_listed(candidate) ? 58 : behind;
  }
  if (!candidate.digits) {
    const bool lower = std::any_of(candidate.code.begin(), candidate.code.end(), is_lower);
    const bool upper = std::any_of(candidate.code.begin(), candidate.code.end(), is_upper);
    static constexpr std::size_t kSix = 6;
    const bool random = !candidate.letters && !upper && candidate.code.size() >= kSix &&
                        is_digit(candidate.code[2] < 'a' ? candidate.code[2] : candidate.code[1]) &&
                        signs_.one_time > 0;  // "enter bq4t9z on the registration page"
    return !lower || random ? 60 : 0;
  }
  const std::size_t next = candidate.last + 1;
  const WordSet behind = next < tokens_.size() ? tokens_[next].words : 0;
  if (has(behind, Sense::kPurpose)) return 74;
  if (signs_.one_time >= 2) return 72;
  if (signs_.payment > 0) return 70;
  // "use the 3884 lens": a word that no table knows is what is counted.
  const bool counted = next < tokens_.size() && tokens_[next].is_word() && behind == 0 &&
                       is_lower(tokens_.cased(tokens_[next]).front()) &&
                       candidate.code.size() == 4 && !candidate.suffixed;
  return counted ? 0 : 54;
}

// "9403 입력", "1234 girin": in many languages the verb stands last.
int CodeJudge::entered_behind(const CodeCandidate& candidate) const {
  const bool unspaced = candidate.last + 1 < tokens_.size() && tokens_[candidate.last + 1].unspaced;
  const std::size_t most = unspaced ? 4 : 2;
  if (!candidate.digits && std::any_of(candidate.code.begin(), candidate.code.end(), is_lower)) {
    return 0;
  }
  std::size_t words = 0;
  for (std::size_t i = candidate.last + 1; i < tokens_.size() && words < most; ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (token.kind == TextTokenKind::kMark &&
        (is_closing(token.mark) || is_quote(token.mark) || is_connector(token.mark))) {
      continue;
    }
    if (!token.is_word()) return 0;
    if (has(token.words, Sense::kEnter) &&
        (token.words & any_of(Sense::kIs, Sense::kPurpose)) == 0) {
      // "request 959676: enter TSCV": the verb has a number of its own.
      const std::size_t own =
          i + 1 < tokens_.size() && is_connector(tokens_[i + 1].mark) ? i + 2 : i + 1;
      const bool taken = std::any_of(candidates_.begin(), candidates_.end(),
                                     [&](const auto& other) { return other.first == own; });
      if (taken || (own < tokens_.size() && tokens_[own].is_number())) return 0;
      const bool vague = !candidate.digits && !candidate.letters && !is_random_mix(candidate.code);
      if (vague && signs_.one_time < 2) return 0;
      return signs_.one_time + signs_.payment > 0 ? 68 : 60;
    }
    static constexpr WordSet kBetween =
        any_of(Sense::kIs, Sense::kYour, Sense::kCode, Sense::kDevice);
    if (token.words != 0 && (token.words & kBetween) == 0) {
      return 0;
    }
    ++words;
  }
  return 0;
}

// The only number of a message that speaks of a one-time code.
int CodeJudge::only_number(const CodeCandidate& candidate) const {
  if (!needs_little_context(candidate) || only_warns_) return 0;
  const bool named = is_code_named();
  const WordBefore is = word_before(candidate.first);
  if (named && !is.none && !is.sentence_end && has(is.words, Sense::kIs) && is.token > 0) {
    const WordSet subject = tokens_[is.token - 1].words;  // "the new one is 604217"
    if (has(subject, Sense::kYour) && !has(subject, Sense::kPlace)) return 62;
  }
  if (!is.none && has(is.words, Sense::kPayment) && !is.colon) return 0;  // "Txn 4521 done"
  // Behind the warning stands whom to call.
  for (std::size_t i = candidate.first; i > 0 && candidate.first - i < 4; --i) {
    if (has(tokens_[i - 1].words, Sense::kSend)) return 0;
  }
  for (std::size_t i = 0; i < candidate.first; ++i) {
    count_step();
    if ((tokens_[i].words & any_of(Sense::kWarn, Sense::kCode, Sense::kSecret)) != 0) return 0;
  }
  // "If it was you: 604217."
  const bool colon = candidate.first > 0 && is_connector(tokens_[candidate.first - 1].mark);
  if (colon && signs_.one_time >= 2 && ends_sentence(candidate.last + 1)) return 58;
  return signs_.one_time >= 5 && named ? 58 : 0;
}

bool CodeJudge::is_alone_on_line(const CodeCandidate& candidate) const {
  for (std::size_t i = candidate.first; i > 0; --i) {
    count_step();
    const Token& token = tokens_[i - 1];
    if (token.kind == TextTokenKind::kNewline) break;
    if (token.kind != TextTokenKind::kMark || has(token.words, Sense::kCurrency)) return false;
  }
  for (std::size_t i = candidate.last + 1; i < tokens_.size(); ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (token.kind == TextTokenKind::kNewline) return true;
    if (token.kind != TextTokenKind::kMark || has(token.words, Sense::kCurrency)) return false;
  }
  return true;
}

// A number alone on its line, in a message with a word for a code, or which says how long it is
// valid.
int CodeJudge::on_own_line(const CodeCandidate& candidate) const {
  if (candidate.attached || candidate.letters || !is_alone_on_line(candidate)) return 0;
  const bool named = is_code_named();
  const bool bracketed = candidate.first > 0 && is_opening(tokens_[candidate.first - 1].mark);
  switch (candidate.need) {
    case CandidateNeed::kLittle:
      if (named) return 72;
      return signs_.expires || signs_.one_time >= 2 ? 64 : 0;
    case CandidateNeed::kJoined:
      if (named && signs_.one_time >= 3) return 64;
      return signs_.expires && candidate.digits ? 58 : 0;
    case CandidateNeed::kDirect:
      return bracketed && (signs_.one_time >= 2 || signs_.enters) ? 64 : 0;
  }
  return 0;
}

// "Acme is verifying a number (704193). Never forward the code!": the only number, in brackets.
int CodeJudge::in_brackets(const CodeCandidate& candidate) const {
  if (!needs_little_context(candidate) || candidate.first == 0) return 0;
  const Token& before = tokens_[candidate.first - 1];
  if (!is_opening(before.mark) || candidate.last + 1 >= tokens_.size()) return 0;
  if (!is_closing(tokens_[candidate.last + 1].mark)) return 0;
  return signs_.one_time >= 3 ? 66 : 0;
}

// "Sign up with 604217", "Mit 604217 anmelden", "to R. Marsh: approve with 604217": a purpose close
// by, and "with".
int CodeJudge::with_purpose(const CodeCandidate& candidate) const {
  if (!candidate.digits || candidate.need == CandidateNeed::kDirect) return 0;
  static constexpr std::size_t kWords = 7;
  static constexpr WordSet kUse = any_of(Sense::kVerify, Sense::kSignup, Sense::kRecovery);
  const WordBefore owner = word_before(candidate.first);  // "signed in with device 615935"
  if (!owner.none && !owner.colon && has(owner.words, Sense::kDevice)) return 0;
  bool with = false;
  WordSet near = 0;
  std::size_t words = 0;
  for (std::size_t i = candidate.first; i > 0 && !ends_sentence(i - 1) && words < kWords; --i) {
    count_step();
    const Token& token = tokens_[i - 1];
    if (!token.is_word()) continue;
    if (words < 2) with = with || has(token.words, Sense::kWith);
    near |= token.words;
    words += token.weight;
  }
  if (has(near, Sense::kSend)) return 0;
  words = 0;
  for (std::size_t i = candidate.last + 1;
       i < tokens_.size() && !ends_sentence(i) && words < kWords; ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (!token.is_word()) continue;
    if (words == 1 && has(token.words, Sense::kReference)) return 0;  // "ending with 6035"
    if (words == 0) with = with || has(token.words, Sense::kWith);
    near |= token.words;
    words += token.weight;
  }
  if (!with) return 0;
  if ((near & kUse) != 0) return 58;
  return signs_.recovery > 0 || signs_.one_time >= 4 ? 56 : 0;
}

// Whether the token is a name whose first letter is before the code: "Google" of "G-604217".
bool CodeJudge::begins_with_prefix(const CodeCandidate& candidate, std::size_t token) const {
  const bool is_name = tokens_[token].is_word() && tokens_[token].words == 0;
  return candidate.prefixed && is_name &&
         tokens_.cased(tokens_[token]).front() == candidate.with_prefix.front();
}

// The message is the code.
int CodeJudge::alone(const CodeCandidate& candidate) const {
  if (candidate.letters || (candidate.attached && !candidate.prefixed)) return 0;
  std::size_t names = 0;
  bool connected = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    count_step();
    if (i >= candidate.first && i <= candidate.last) continue;
    // "Acme: 604217"
    if (i < candidate.first && tokens_[i].is_word() && tokens_[i].words == 0 && ++names <= 2) {
      continue;
    }
    // "G-604217 Google"
    if (i > candidate.last && begins_with_prefix(candidate, i) && ++names <= 2) {
      connected = true;
      continue;
    }
    if (i + 1 == candidate.first && tokens_[i].kind == TextTokenKind::kMark &&
        is_connector(tokens_[i].mark)) {
      connected = true;
      continue;
    }
    if (!is_blank(tokens_[i])) return 0;
    if (tokens_[i].kind == TextTokenKind::kAddress && !facts_.retriever) return 0;
    if (tokens_[i].kind == TextTokenKind::kMark &&
        (has(tokens_[i].words, Sense::kCurrency) || counts_something(tokens_[i].mark))) {
      return 0;
    }
  }
  static constexpr std::size_t kShort = 6;
  if (names > 0) {
    return connected && candidate.digits && candidate.need == CandidateNeed::kLittle ? 52 : 0;
  }
  if (candidate.digits) {
    return candidate.need == CandidateNeed::kLittle && candidate.code.size() <= kShort ? 56 : 0;
  }
  const bool letter = std::any_of(candidate.code.begin(), candidate.code.end(), is_letter);
  return letter && candidate.code.size() >= kShort && candidate.code.size() <= 8 ? 54 : 0;
}

// Whether a word can belong to the name of a sender.
bool CodeJudge::is_name(const Token& token) const {
  static constexpr WordSet kOther = any_of(
      Sense::kNotCode, Sense::kReference, Sense::kPhone, Sense::kCurrency, Sense::kPromo,
      Sense::kPrize, Sense::kSend, Sense::kPlace, Sense::kDoor, Sense::kPickup, Sense::kNumber,
      Sense::kUnit, Sense::kWarn, Sense::kExpired, Sense::kEarlier, Sense::kDevice, Sense::kDone);
  const char first = tokens_.cased(token).front();
  const bool small = first >= 'a' && first <= 'z';
  const bool capital = first >= 'A' && first <= 'Z';
  if (small && token.words != 0) return false;
  return (token.words & kOther) == 0 || (capital && token.words == only(Sense::kUnit));
}

// "Acme: 604217", "604217 - Acme Bank (5 min)": a name, the number, and at most how long it is
// valid.
int CodeJudge::named(const CodeCandidate& candidate) const {
  static constexpr std::size_t kMost = 20;
  static constexpr std::size_t kNames = 3;
  if (candidate.attached && !candidate.prefixed) return 0;
  const bool random = candidate.letters && candidate.code.size() > 4 &&
                      !looks_like_word(candidate.code);  // "KQZTP"
  if (tokens_.size() > kMost && signs_.warnings == 0) return 0;
  if (candidate.need == CandidateNeed::kDirect && !random) return 0;
  std::size_t names = 0;
  std::size_t small = 0;
  bool parted = false;
  bool before = false;
  bool behind = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    count_step();
    if (i >= candidate.first && i <= candidate.last) continue;
    const Token& token = tokens_[i];
    const bool tail = i > candidate.last;
    // "Acme: 60421. Don't tell anybody!": the rest only warns.
    if (tail && ends_sentence(i) && signs_.warnings > 0 && candidates_.size() == 1) break;
    const bool timed = i + 1 < tokens_.size() && has(tokens_[i + 1].words, Sense::kTime);
    if (token.kind == TextTokenKind::kNumber && timed && tail) continue;
    static constexpr WordSet kTail = any_of(Sense::kTime, Sense::kValid);
    if (token.is_word() && tail && (token.words & kTail) != 0) continue;
    static constexpr WordSet kJoins = any_of(Sense::kPurpose, Sense::kIs, Sense::kOf);
    if (token.is_word() && tail && (token.words & kJoins) != 0) continue;
    if (token.is_word() || (token.kind == TextTokenKind::kMixed && token.words == 0 && !tail)) {
      if (token.is_word() && !is_name(token)) return 0;
      if (candidate.prefixed && !begins_with_prefix(candidate, i)) return 0;
      const char first = tokens_.cased(token).front();
      small += first >= 'a' && first <= 'z' ? 1u : 0u;
      names += token.weight;
      (tail ? behind : before) = true;
      continue;
    }
    if (!is_blank(token) || token.kind == TextTokenKind::kAddress) return 0;
    const bool beside = i + 1 == candidate.first || i == candidate.last + 1;
    const bool joins = is_connector(token.mark) || is_opening(token.mark) ||
                       is_closing(token.mark) || token.is(U'|');
    if (has(token.words, Sense::kCurrency) || (beside && counts_something(token.mark) && !joins)) {
      return 0;
    }
    parted = parted || (beside && joins);
  }
  if (names > kNames || names == 0 || small > 1) return 0;
  if (before && behind && !parted) return 0;  // "counted 1350 steps"
  if (candidate.need == CandidateNeed::kLittle) return parted ? 54 : 51;
  const bool strange = !candidate.digits && candidate.code.size() >= 5;  // "K7QZ2"
  return parted && (strange || signs_.expires) ? 51 : 0;
}

// "Enter this in the app: 604217": a sentence that asks for something, and ends with it.
int CodeJudge::behind_colon(const CodeCandidate& candidate) const {
  if (!needs_little_context(candidate) || candidate.first == 0) return 0;
  const std::size_t next = candidate.last + 1;
  if (!tokens_[candidate.first - 1].is(U':') || !(next >= tokens_.size() || ends_sentence(next))) {
    return 0;
  }
  static constexpr std::size_t kTokens = 11;
  static constexpr WordSet kOther =
      any_of(Sense::kPhone, Sense::kSend, Sense::kReference, Sense::kPromo, Sense::kPrize,
             Sense::kPickup, Sense::kDoor, Sense::kDone);
  const WordSet words = words_before(candidate.first - 1, kTokens);
  if ((words & kOther) != 0) return 0;
  static constexpr std::size_t kSix = 6;
  if (has(words, Sense::kPayment) && candidate.code.size() == kSix && !signs_.reports) return 56;
  return (words & any_of(Sense::kEnter, Sense::kVerify, Sense::kRecovery, Sense::kSignup)) != 0 ? 58
                                                                                                : 0;
}

// "Was that you? 604217 lets you in.", "604217 (don't share)": six digits in a message that speaks
// of a login or the like; or that only warns, if they stand apart from its words.
bool CodeJudge::is_plainly_one_time(const CodeCandidate& candidate) const {
  static constexpr std::size_t kSix = 6;
  if (candidate.code.size() != kSix || candidate.first != candidate.last) return false;
  const WordBefore word = word_before(candidate.first);
  static constexpr WordSet kOther = any_of(Sense::kPayment, Sense::kNotCode, Sense::kReference,
                                           Sense::kPhone, Sense::kSend, Sense::kPlace);
  if (!word.none && !word.sentence_end && (word.words & kOther) != 0) return false;
  static constexpr int kWarning = 2;
  const int besides = signs_.one_time - kWarning * std::min(signs_.warnings, 2);
  if (besides >= 2 && !only_warns_) return true;
  const bool begins = candidate.first == 0;
  const bool apart =
      !begins && (ends_sentence(candidate.first - 1) || tokens_[candidate.first - 1].is(U'.'));
  return signs_.one_time >= (begins ? 2 : 1) &&
         (begins || (apart && ends_sentence(candidate.last + 1)));
}

// The only number in a message that speaks of what one-time codes are for.
int CodeJudge::lone(const CodeCandidate& candidate) const {
  if (!candidate.digits || candidate.attached || candidate.need == CandidateNeed::kDirect) return 0;
  const bool named = is_code_named();
  const bool asks =
      signs_.expires || signs_.enters || signs_.recovery > 0 || is_plainly_one_time(candidate);
  if (candidates_.size() > 1 || signs_.chats > 0) return 0;
  static constexpr std::size_t kOwner = 3;  // "your customer code is 551898"
  if (signs_.one_time == 0 && has(words_before(candidate.first, kOwner), Sense::kNotCode)) return 0;
  static constexpr std::size_t kSix = 6;  // shorter ones are telephones, too
  if (signs_.reports || !asks || (candidate.code.size() != kSix && signs_.calls)) return 0;
  if (is_plainly_one_time(candidate)) return 52;
  const int speaks = signs_.one_time + (signs_.enters ? 2 : 0) + (named ? 1 : 0);
  if (candidate.need == CandidateNeed::kJoined) return speaks >= 5 ? 51 : 0;
  return speaks >= (candidate.code.size() == kSix ? 2 : 3) ? 52 : 0;
}

void CodeJudge::judge_without_nouns(const CodeCandidate& candidate, CodeVerdict& best) const {
  const auto consider = [&](int score, std::string_view rule) {
    if (score > best.score) best = {score, type_of(signs_), rule, best.replaced};
  };
  consider(entered(candidate), "entered");
  consider(on_own_line(candidate), "own-line");
  consider(behind_colon(candidate), "entered");
  consider(with_purpose(candidate), "purpose");
  if (best.score > 0) return;
  // The rest only if there is no other number it could be, or far less speaks for that.
  const auto rivals = std::count_if(candidates_.begin(), candidates_.end(), [&](const auto& other) {
    return &other != &candidate && !other_[static_cast<std::size_t>(&other - candidates_.data())] &&
           other.digits == candidate.digits && other.need != CandidateNeed::kDirect;
  });
  if (rivals != 0) {
    consider(sole(candidate, false), "sole");
    return;
  }
  consider(in_brackets(candidate), "brackets");
  consider(only_number(candidate), "only-number");
  consider(alone(candidate), "bare");
  consider(named(candidate), "named");
  if (facts_.retriever && needs_little_context(candidate)) consider(60, "retriever");
  consider(lone(candidate), "lone");
  if (best.score == 0) consider(sole(candidate, false), "sole");
}

}  // namespace linepool
