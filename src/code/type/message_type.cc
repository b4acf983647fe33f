#include "code/type/message_type.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "code/candidates/shapes.h"

namespace linepool {
namespace {

constexpr std::int64_t kLongestValidity = 3600;  // of a one-time code: days count something else
constexpr int kMost = 3;  // of one sign: a long message is no surer than a clear one

void count(int& sign, WordSet words, Sense word) {
  if (has(words, word)) sign = std::min(sign + 1, kMost);
}

// "20 %", "%20".
bool is_per_cent(const Tokens& tokens, std::size_t i) {
  if (!tokens[i].is(U'%') && !tokens[i].is(U'\u066A')) return false;
  return (i > 0 && tokens[i - 1].is_number()) ||
         (i + 1 < tokens.size() && tokens[i + 1].is_number());
}

// A number with a currency before or behind it.
bool is_sum(const Tokens& tokens, std::size_t i) {
  const auto is_currency = [&](std::size_t k) {
    if (k >= tokens.size()) return false;
    if (has(tokens[k].words, Sense::kCurrency) && !has(tokens[k].words, Sense::kPurpose))
      return true;
    return tokens[k].is_word() && tokens[k].size() > 1 && is_currency_code(tokens.cased(tokens[k]));
  };
  return is_currency(i + 1) || (i > 0 && is_currency(i - 1));
}

// "RM20"
bool is_glued_sum(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  const Token* const before = i > 0 ? &tokens[i - 1] : nullptr;
  if (token.kind != TextTokenKind::kMixed) return false;
  const std::string_view cased = tokens.cased(token);
  std::size_t letters = 0;
  while (letters < cased.size() && !is_digit(cased[letters])) ++letters;
  // "R540", "N3,000": rands and nairas
  if (letters == 1 && (cased[0] == 'R' || cased[0] == 'N') && before != nullptr) {
    static constexpr std::size_t kLongest = 5;
    const bool called = before->kind == TextTokenKind::kMark ||
                        (before->words & any_of(Sense::kCode, Sense::kSecret, Sense::kIs)) != 0;
    return !called && cased.size() > 2 && cased.size() <= kLongest &&
           all_digits(cased.substr(letters));
  }
  return letters > 1 && all_digits(cased.substr(letters)) &&
         is_currency_code(cased.substr(0, letters));
}

// "ID 845 2211 0098": the number of a meeting.
bool is_meeting(const Tokens& tokens, std::size_t i) {
  if (i + 2 >= tokens.size() || !has(tokens[i].words, Sense::kNumber)) return false;
  const auto group = [&](std::size_t k) {
    return k < tokens.size() && tokens[k].is_number() && tokens[k].shape == NumberShape::kPlain &&
           tokens[k].size() >= 3;
  };
  return group(i + 1) && group(i + 2) && group(i + 3);
}

// What the words from three tokens before to three behind may mean, in one sentence.
WordSet near(const Tokens& tokens, std::size_t i) {
  static constexpr std::size_t kTokens = 3;
  WordSet words = 0;
  for (std::size_t k = i; k > 0 && i - k < kTokens && !tokens[k - 1].ends_sentence; --k) {
    if (!has(tokens[k - 1].words, Sense::kSecret)) words |= tokens[k - 1].words;
  }
  for (std::size_t k = i + 1; k < tokens.size() && k <= i + kTokens; ++k) {
    if (tokens[k].ends_sentence) break;
    if (!has(tokens[k].words, Sense::kSecret)) words |= tokens[k].words;
  }
  return words;
}

// "kEsTrel", "qzRt": no word is written so.
bool is_odd(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), is_upper) &&
         std::any_of(word.begin(), word.end(), is_lower);
}

// Whether a number stands right behind: "number 1234", "password is 1234".
bool has_value(const Tokens& tokens, std::size_t i) {
  static constexpr std::size_t kTokens = 3;
  for (std::size_t k = i + 1; k < tokens.size() && k <= i + kTokens; ++k) {
    static constexpr std::size_t kShortest = 4;
    const bool grouped = k + 1 < tokens.size() && tokens[k + 1].is_number();  // "61 44 08"
    const bool number = tokens[k].is_number() && (grouped || tokens[k].size() >= kShortest) &&
                        tokens[k].shape == NumberShape::kPlain;
    if (number || tokens[k].kind == TextTokenKind::kMixed) return true;
    if (tokens[k].words == 0 && tokens[k].is_word() && is_odd(tokens.cased(tokens[k]))) return true;
    static constexpr WordSet kJoins = any_of(Sense::kIs, Sense::kChange, Sense::kDoor);
    const bool unknown = tokens[k].is_word() && tokens[k].words == 0 && k == i + 1;  // "iniziale"
    const bool joins =
        tokens[k].kind == TextTokenKind::kMark || (tokens[k].words & kJoins) != 0 || unknown;
    if (!joins || tokens[k].ends_sentence) return false;
  }
  return false;
}

// "confirm your number", "подтвердите почту": what is being confirmed for a new account.
bool is_own_address(const Tokens& tokens, std::size_t i) {
  const WordSet words = tokens[i].words;
  static constexpr WordSet kContact = any_of(Sense::kNumber, Sense::kPhone, Sense::kAddress);
  if ((words & kContact) == 0 || has(words, Sense::kSecret)) return false;
  const WordSet around = near(tokens, i);
  const bool telephone = (around & any_of(Sense::kPhone, Sense::kDevice)) != 0;
  std::size_t next = i + 1;  // "access number: 604217"
  while (next < tokens.size() && next < i + 3 &&
         (is_connector(tokens[next].mark) || has(tokens[next].words, Sense::kIs))) {
    ++next;
  }
  if (next < tokens.size() && tokens[next].is_number() &&
      !(telephone && has(around, Sense::kVerify))) {
    return false;
  }
  if (has(words, Sense::kNumber)) {
    // "somebody logs in with this number"
    for (std::size_t k = i; k > 0 && i - k < 3; --k) {
      if (has(tokens[k - 1].words, Sense::kWith)) return false;
    }
    return telephone || has(around, Sense::kVerify);
  }
  // "confirm your phone", but "log in from a new phone"
  const auto confirms = [&](std::size_t k) {
    return k < tokens.size() && has(tokens[k].words, Sense::kVerify) && !tokens[k].unspaced;
  };
  const bool yours = i > 1 && has(tokens[i - 1].words, Sense::kYour);
  const bool telephone_itself = has(words, Sense::kPhone) && i > 0 && !tokens[i].unspaced &&
                                (confirms(i - 1) || (yours && confirms(i - 2)));
  return has(around, Sense::kVerify) &&
         (!has(words, Sense::kDevice) || has(words, Sense::kAddress) || telephone_itself);
}

// "to change your password", "neues Passwort": not the password itself.
bool is_new_password(const Tokens& tokens, std::size_t i) {
  return has(tokens[i].words, Sense::kSecret) && !has_value(tokens, i) &&
         has(near(tokens, i), Sense::kChange);
}

// "5 minutes"
bool is_validity(const Tokens& tokens, std::size_t i) {
  return has(tokens[i].words, Sense::kTime) && i > 0 && tokens[i - 1].is_number() &&
         seconds_of(tokens.folded(tokens[i])) <= kLongestValidity;
}

constexpr WordSet kUse = any_of(Sense::kVerify, Sense::kSignup, Sense::kRecovery);

CodeType one_time_type(WordSet words) {
  if (has(words, Sense::kRecovery)) return CodeType::kRecovery;
  if (has(words, Sense::kPayment)) return CodeType::kPayment;
  if (has(words, Sense::kSignup)) return CodeType::kSignup;
  return CodeType::kLogin;
}

// What one word says of the message. `name`: it is one, so that only some of what it says counts.
void note_words(WordSet words, bool name, MessageSigns& signs) {
  signs.enters = signs.enters || has(words, Sense::kEnter);
  signs.changes = signs.changes || has(words, Sense::kChange);
  signs.reports = signs.reports || has(words, Sense::kDone);
  signs.calls = signs.calls || has(words, Sense::kPhone) || has(words, Sense::kSend);
  count(signs.chats, words, Sense::kChat);
  // Who gets money gets no parcel; "tranzakció" is no "akció".
  if (!has(words, Sense::kPayment) && !name) {
    count(signs.pickup, words, Sense::kPickup);
    count(signs.promo, words, Sense::kPromo);
  }
  if (!name) {
    count(signs.prize, words, Sense::kPrize);
    count(signs.doors, words, Sense::kDoor);
  }
  // "plati" is "valid" and "pays".
  // A "TAN" pays, unless the message speaks of a login.
  if (!has(words, Sense::kValid) && !has(words, Sense::kSecret)) {
    count(signs.payment, words, Sense::kPayment);
  }
  count(signs.signup, words, Sense::kSignup);
  count(signs.recovery, words, Sense::kRecovery);
  count(signs.warnings, words, Sense::kWarn);
  count(signs.proofs, words, Sense::kProof);
  count(signs.locked, words, Sense::kLocked);
}

// "*4410", "XX4410"
bool is_masked_card(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  static constexpr std::size_t kTail = 4;
  if (token.is_number()) {
    return i > 0 && token.size() == kTail && tokens[i - 1].end == token.begin &&
           (tokens[i - 1].is(U'*') || tokens[i - 1].is(U'•') || tokens[i - 1].is(U'…'));
  }
  if (token.kind != TextTokenKind::kMixed || token.size() <= kTail) return false;
  const std::string_view folded = tokens.folded(token);
  const std::size_t mask = folded.find_first_not_of('x');
  return mask > 0 && mask + kTail == folded.size() && all_digits(folded.substr(mask));
}

// "collection number 2269", "Abholnummer 5671"
bool is_collection_number(const Tokens& tokens, std::size_t i) {
  static constexpr WordSet kNames = any_of(Sense::kNumber, Sense::kReference);
  const auto here = [&](std::size_t k) { return k < tokens.size() ? tokens[k].words : 0; };
  if (!has(here(i), Sense::kPickup)) return false;
  const bool itself = (here(i) & (kNames | only(Sense::kNotCode))) != 0;
  const bool before = i > 0 && (here(i - 1) & kNames) != 0;
  const bool behind = (here(i + 1) & kNames) != 0;
  if (!itself && !before && !behind) return false;
  std::size_t next = i + (behind ? 2 : 1);
  while (next < tokens.size() && next < i + 4 &&
         (tokens[next].kind == TextTokenKind::kMark || has(here(next), Sense::kIs))) {
    ++next;
  }
  return next < tokens.size() &&
         (tokens[next].is_number() || tokens[next].kind == TextTokenKind::kMixed);
}

// "4418 KXL", the end of "B 441 KXL": a car's number plate, which is no sum and no unit.
bool is_plate(const Tokens& tokens, std::size_t i) {
  if (i == 0 || tokens[i].begin > tokens[i - 1].end + 1) return false;
  const Token& letters = tokens[i];
  const Token& number = tokens[i - 1];
  static constexpr std::size_t kLongest = 4;
  const bool short_number = number.is_number() && number.shape == NumberShape::kPlain &&
                            number.size() >= 3 && number.size() <= kLongest;
  if (!short_number || !letters.is_word() || letters.words != 0) return false;
  const std::string_view cased = tokens.cased(letters);
  return cased.size() >= 2 && cased.size() <= 3 &&
         std::all_of(cased.begin(), cased.end(), is_upper) && !is_currency_code(cased);
}

// Where the name of the sender ends: "Crédit des Alpilles: ...".
std::size_t end_of_sender(const Tokens& tokens) {
  static constexpr std::size_t kTokens = 6;
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size() && i < kTokens; ++i) {
    if (tokens[i].is(U':')) {
      return words > 1 && i + 1 < tokens.size() && tokens[i + 1].is_word() ? i : 0;
    }
    if (!tokens[i].is_word()) return 0;
    words += is_upper(tokens.cased(tokens[i]).front()) ? 1u : 0u;
  }
  return 0;
}

// "30 GB": what a packet holds that is no parcel.
bool is_volume(const Tokens& tokens, std::size_t i) {
  if (i == 0 || !tokens[i - 1].is_number()) return false;
  const std::string_view unit = tokens.folded(tokens[i]);
  return unit == "gb" || unit == "go" || unit == "гб" || unit == "գբ" || unit == "gig";
}

// "won't", "can't"
bool is_negated(const Tokens& tokens, std::size_t i) {
  return i + 2 < tokens.size() && tokens[i + 1].is(U'\'') && tokens[i + 1].begin == tokens[i].end &&
         tokens.folded(tokens[i + 2]) == "t";
}

// What weighs a message beside its signs, while they are counted.
struct SignCounts {
  int percent = 0;
  int verify = 0;
  int lasting = 0;
  int sums = 0;
  int owners = 0;
  int own_address = 0;
  int new_password = 0;
  int accounts = 0;
  int cards = 0;
  int volumes = 0;
  int plates = 0;
  bool strong = false;    // a noun that means a one-time code by itself
  bool verifies = false;  // and does not only open something
  bool secret = false;
  bool password = false;
};

void weigh(SignCounts counts, MessageSigns& signs) {
  // A document is often signed with a one-time code; its counts.password is another matter.
  signs.lasting = counts.password || counts.lasting > 1 ? counts.lasting : 0;
  // "Locker 12, opening code 320093": what opens is no account.
  const int logs_in =
      counts.verify + signs.signup + counts.new_password + counts.accounts + signs.warnings;
  if (signs.pickup > 0 && !counts.secret && logs_in == 0) {
    signs.recovery = 0;
    counts.strong = counts.strong && counts.verifies;
  }
  // "Tell Pol (4418 KXL) 981"
  if (logs_in == 0 && counts.sums == 0 && signs.payment == 0) signs.pickup += counts.plates;
  // "Kortköp 899 SEK, kort **8256. Kod: 355948": a card pays, and gets no discount or parcel.
  if (counts.sums > 0 && counts.cards > 0) signs.pickup = signs.promo = 0;
  // "Paket 30 GB, 19,90 KM"
  if (counts.sums > 0 && counts.volumes > 0 && signs.pickup == 1) signs.pickup = 0;
  signs.payment += counts.sums;
  signs.signup += counts.verify > 0 ? counts.own_address : 0;
  signs.recovery += counts.new_password;
  signs.owned = counts.owners > 0;
  signs.percent = counts.percent > 0;
  // A loan has a per cent sign, too.
  const int alone = signs.payment > 1 ? 0 : 2;
  signs.promo = 2 * signs.promo + (signs.promo > 0 ? 4 : alone) * counts.percent;
  signs.prize = 3 * signs.prize;
  signs.one_time = 2 * counts.verify + (counts.strong ? 3 : 0) + 2 * std::min(signs.warnings, 2) +
                   (signs.expires ? 2 : 0) + signs.signup + 2 * signs.recovery;
}

}  // namespace

MessageSigns signs_of(const Tokens& tokens, const std::vector<CodeNoun>& nouns) {
  MessageSigns signs;
  SignCounts counts;
  const std::size_t sender = end_of_sender(tokens);
  const auto named = std::find_if(nouns.begin(), nouns.end(),
                                  [](const CodeNoun& n) { return n.kind != NounKind::kWeak; });
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    count_step();
    const Token& token = tokens[i];
    if (is_masked_card(tokens, i)) counts.cards = 1;
    if (is_volume(tokens, i)) counts.volumes = 1;
    if (is_plate(tokens, i)) counts.plates = 1;
    signs.collects = signs.collects || is_collection_number(tokens, i);
    if (token.kind == TextTokenKind::kMark && is_per_cent(tokens, i)) counts.percent = 1;
    if ((token.is_number() && is_sum(tokens, i)) || is_glued_sum(tokens, i)) counts.sums = 1;
    if (is_meeting(tokens, i)) ++signs.doors;
    if (token.words == 0 || is_negated(tokens, i)) continue;
    count(counts.owners, token.words, Sense::kNotCode);
    count(counts.accounts, token.words, Sense::kAccount);
    if (is_own_address(tokens, i)) counts.own_address = 1;
    if (is_new_password(tokens, i)) counts.new_password = 1;
    const bool name = named != nouns.end() && is_name_beside(tokens, i, named->core);
    // "Crédit des Alpilles: ...": a bank's name pays nothing.
    const WordSet words = i < sender ? token.words & ~only(Sense::kPayment) : token.words;
    note_words(words, name, signs);
    if (!name) count(counts.lasting, token.words, Sense::kWifi);
    count(counts.verify, token.words, Sense::kVerify);
    signs.expires = signs.expires || is_validity(tokens, i);
  }
  signs.named = named != nouns.end();
  for (const CodeNoun& noun : nouns) {
    if (noun.kind == NounKind::kWeak) continue;
    const bool used = ((noun.words | noun.purpose) & kUse) != 0;
    counts.strong = counts.strong || (used && noun.kind == NounKind::kStrong);
    static constexpr WordSet kOpens = only(Sense::kRecovery);
    counts.verifies = counts.verifies || ((noun.words | noun.purpose) & kUse & ~kOpens) != 0;
    counts.password = counts.password || (has(noun.words, Sense::kSecret) && !used);
    counts.secret = counts.secret || has(noun.words, Sense::kSecret);
    if (has(noun.words | noun.purpose, Sense::kWifi)) ++counts.lasting;
    signs.told = signs.told || (has(noun.words, Sense::kSecret) && has_value(tokens, noun.last));
  }
  weigh(counts, signs);
  return signs;
}

CodeType type_of(const MessageSigns& signs) {
  if (signs.prize > signs.one_time) return CodeType::kOther;
  const bool wifi = signs.lasting > 0 && !signs.percent;  // "Wi-Fi ... vale 24 h"
  if (signs.promo > signs.one_time && !wifi) return CodeType::kPromo;
  // "Packet 30 GB for 14.90. Agree? Enter 7351": something is agreed to, signed or shown.
  const bool asks = !signs.named && (signs.enters || signs.payment > 0);
  const int proofs = asks && signs.proofs > 0 ? 2 : 0;
  // "The card is ready. To activate it, enter 6168": one word of a parcel, and what codes are for.
  const int uses = signs.pickup == 1 ? 2 * (signs.signup + signs.recovery) + signs.locked : 0;
  if ((signs.pickup > 1 ? 3 : 2) * signs.pickup > signs.one_time + proofs + uses) {
    return CodeType::kPickup;
  }
  if (signs.lasting > 0 && signs.one_time <= (signs.lasting > 1 ? 5 : 3))
    return CodeType::kPassword;
  // "New payee Garage Morel: code 604217"
  const bool paid = signs.doors == 1 && signs.payment > 0;
  if (signs.doors > 0 && !paid && signs.one_time <= 3 + 2 * signs.doors) {
    return CodeType::kPassword;
  }
  if (signs.recovery > 0) return CodeType::kRecovery;
  if (signs.payment > 0) return CodeType::kPayment;
  if (signs.signup > 0) return CodeType::kSignup;
  return signs.locked > 0 ? CodeType::kRecovery : CodeType::kLogin;
}

CodeType type_of(const CodeNoun& noun, const MessageSigns& signs) {
  const WordSet words = noun.words | noun.purpose;
  // "Your Postman code: 604217. Don't share it": nobody warns so of another code.
  const bool name_only = noun.names != 0 && signs.warnings > 0;
  if (noun.kind == NounKind::kNotCode && !name_only) {
    if (has(words, Sense::kPrize)) return CodeType::kOther;
    if (has(words, Sense::kPromo)) return CodeType::kPromo;
    if (has(words, Sense::kPickup)) return CodeType::kPickup;
    if ((words & any_of(Sense::kWifi, Sense::kDoor, Sense::kSecret)) != 0) {
      return CodeType::kPassword;
    }
    return CodeType::kOther;
  }
  // "理财产品发售：…，代码730184": nothing speaks of a one-time code, and something owns one.
  if (noun.kind == NounKind::kPlain && noun.unspaced && !noun.yours && signs.owned &&
      signs.one_time == 0 && signs.payment < 2) {
    return CodeType::kOther;
  }
  const CodeType whole = type_of(signs);
  // "Ride 214: PIN for payment 3835"
  const bool pays = has(words & ~noun.names, Sense::kPayment) && !has(words, Sense::kPickup);
  // "Оплата доставки 85 грн. Код 2778"
  const bool paid = signs.pickup == 1 && signs.payment > 1 && noun.kind == NounKind::kPlain &&
                    !has(words, Sense::kPickup);
  if (whole == CodeType::kPickup && ((pays && signs.payment > 1) || paid)) {
    return CodeType::kPayment;
  }
  if (!is_one_time(whole)) return whole;
  // "my new pin is 8840 haha, mum": people tell each other what stays. A service greets, too.
  if (signs.chats > 1 && signs.one_time <= 2 && signs.warnings == 0 && !signs.expires &&
      !signs.enters) {
    return CodeType::kPassword;
  }
  CodeType own = one_time_type(words & ~noun.names);
  // "your TAN for the login": a TAN that nothing is said to pay.
  if (own == CodeType::kPayment && signs.payment == 0 && has(noun.purpose, Sense::kVerify)) {
    own = CodeType::kLogin;
  }
  return own == CodeType::kLogin ? whole : own;
}

}  // namespace linepool
