#include "code/words/code_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace linepool {
namespace {

constexpr WordSet kCore = any_of(Sense::kCode, Sense::kSecret);
constexpr WordSet kUse = any_of(Sense::kVerify, Sense::kSignup, Sense::kRecovery);
constexpr WordSet kOther =
    any_of(Sense::kPromo, Sense::kPickup, Sense::kPrize, Sense::kWifi, Sense::kDoor);
constexpr WordSet kOwner = any_of(Sense::kNotCode, Sense::kReference);
// Words that say which code it is.
constexpr WordSet kSaysWhich =
    kUse | kOther | kOwner |
    any_of(Sense::kPayment, Sense::kNumber, Sense::kAccount, Sense::kAddress);
// Words at which the noun's own words end.
constexpr WordSet kEnds =
    any_of(Sense::kIs, Sense::kEnter, Sense::kPlace, Sense::kPurpose, Sense::kBorrowed,
           Sense::kValid, Sense::kExpired, Sense::kWarn, Sense::kIgnore, Sense::kSend);

class NounFinder {
 public:
  explicit NounFinder(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<CodeNoun> find();

 private:
  static constexpr std::size_t kWordsBefore = 3;
  static constexpr std::size_t kWordsBehind = 4;
  static constexpr std::size_t kWordsOfPurpose = 6;

  [[nodiscard]] CodeNoun noun_at(std::size_t core, std::size_t from) const;
  void take(CodeNoun& noun, std::size_t i) const;
  static void settle_names(CodeNoun& noun);
  [[nodiscard]] bool is_odd_compound(std::size_t core) const;
  [[nodiscard]] bool follows_owner(const CodeNoun& noun) const;
  void take_before(CodeNoun& noun, std::size_t from) const;
  [[nodiscard]] bool confirms(std::size_t before) const;
  void take_behind(CodeNoun& noun) const;
  [[nodiscard]] bool owner_has_number(const CodeNoun& noun, std::size_t owner) const;
  void take_purpose(CodeNoun& noun) const;
  [[nodiscard]] bool is_hyphen(std::size_t i) const {
    return tokens_[i].is(U'-') && !tokens_[i].space_before;
  }
  // An unspaced word only belongs to its neighbour: 客户代码, not 客户 代码 of two sentences.
  [[nodiscard]] static bool says_which(const Token& token) {
    return (token.words & kSaysWhich) != 0;
  }

  const Tokens& tokens_;
};

// "identifier" is no identification; a code for an account is a one-time code.
WordSet meaning_of(const Token& token) {
  if (has(token.words, Sense::kAccount)) return token.words & ~(kOwner | only(Sense::kDoor));
  if (has(token.words, Sense::kPayment)) {  // "transaction code"; who gets money gets no parcel
    return token.words & ~(kOwner | only(Sense::kPickup));
  }
  return (token.words & kOwner) != 0 ? token.words & ~kUse : token.words;
}

NounKind kind_of(const CodeNoun& noun) {
  const bool used = (noun.words & kUse) != 0;
  if (((noun.words | noun.purpose) & kOther) != 0) return NounKind::kNotCode;
  if (used) return NounKind::kStrong;
  if (has(noun.words, Sense::kSecret)) {  // "card PIN": of something that stays
    return has(noun.words, Sense::kNotCode) ? NounKind::kNotCode : NounKind::kStrong;
  }
  if ((noun.words & kOwner) != 0) return NounKind::kNotCode;
  return (noun.purpose & kUse) != 0 ? NounKind::kStrong : NounKind::kPlain;
}

// A word with a capital may be the name of a service: "Acme Delivery verification code".
void NounFinder::take(CodeNoun& noun, std::size_t i) const {
  const Token& token = tokens_[i];
  WordSet words = meaning_of(token);
  if (is_name_beside(tokens_, i, noun.core)) words &= ~(kOther | kOwner);
  const char first = tokens_.cased(token).front();
  static constexpr WordSet kNames = (kOther & ~only(Sense::kWifi)) | kOwner;
  const WordSet named = first >= 'A' && first <= 'Z' ? words & kNames : 0;
  noun.names |= named;
  noun.words |= words & ~named;
}

// With a word for what a one-time code is for, names are only names.
void NounFinder::settle_names(CodeNoun& noun) {
  if ((noun.words & kUse) != 0) {
    noun.names = 0;
    return;
  }
  const bool common = ((noun.words | noun.purpose) & (kOther | kOwner)) != 0;
  noun.words |= noun.names;
  if (common) noun.names = 0;
}

void NounFinder::take_before(CodeNoun& noun, std::size_t from) const {
  std::size_t words = 0;
  const auto lead = static_cast<unsigned char>(tokens_.folded(tokens_[noun.core]).front());
  // Urdu and Pashto write "code" with a letter of their own, and the owner before it.
  const std::string_view core = tokens_.folded(tokens_[noun.core]);
  const bool urdu =
      core.find("ڈ") != std::string_view::npos || core.find("ډ") != std::string_view::npos;
  const bool owner_stands_behind = lead >= 0xD7 && lead <= 0xDB && !urdu;
  const bool owner_takes_of = lead == 0xE0 || urdu;  // "कार्ड का पिन"
  for (std::size_t i = noun.core; i > from && words < kWordsBefore;) {
    count_step();
    --i;
    const Token& token = tokens_[i];
    if (is_hyphen(i)) continue;
    const bool mixed_word = token.kind == TextTokenKind::kMixed && token.words != 0;  // "2FA"
    if (!token.is_word() && !mixed_word) return;
    if ((token.words & kCore) != 0) return;
    noun.earlier = noun.earlier || has(token.words, Sense::kEarlier);
    if (owner_takes_of && has(token.words, Sense::kOf) && i > from &&
        (tokens_[i - 1].words & (kOwner | kOther)) != 0) {
      continue;
    }
    if (says_which(token) && (token.words & any_of(Sense::kEnter, Sense::kIs)) == 0) {
      // Arabic and Hebrew name the owner behind the noun.
      const WordSet own = noun.words;
      take(noun, i);
      if (owner_stands_behind) noun.words &= ~kOwner | own;
      noun.first = i;
    } else if ((token.words & (kEnds | any_of(Sense::kYour, Sense::kOf, Sense::kWith))) != 0) {
      // "product with code 1234"
      const bool small = tokens_.cased(token).front() < 'A' || tokens_.cased(token).front() > 'Z';
      const bool owned = small && i > from && i + 1 == noun.first &&
                         (token.words & any_of(Sense::kWith, Sense::kPlace)) != 0 &&
                         (tokens_[i - 1].words & kOwner) != 0 &&
                         (token.words & any_of(Sense::kEnter, Sense::kIs)) == 0;
      if (owned && (noun.words & kUse) == 0 && !confirms(i)) noun.words |= only(Sense::kNotCode);
      return;
    }
    ++words;
  }
}

// "confirmez cette ligne avec le code 44027": what is confirmed does not own the code.
bool NounFinder::confirms(std::size_t before) const {
  static constexpr std::size_t kTokens = 5;
  for (std::size_t i = before; i > 0 && before - i < kTokens; --i) {
    if (tokens_[i - 1].ends_sentence) return false;
    if ((tokens_[i - 1].words & kUse) != 0) return true;
  }
  return false;
}

// "kods pasūtījumam 7712: 604217", "604217 - kods pasūtījumam 7712": the owner has its own number,
// and the code is another.
bool NounFinder::owner_has_number(const CodeNoun& noun, std::size_t owner) const {
  static constexpr std::size_t kTokens = 8;
  static constexpr std::size_t kShortest = 4;
  const auto is_long = [&](std::size_t i) {
    const Token& token = tokens_[i];
    return (token.is_number() || token.kind == TextTokenKind::kMixed) && token.size() >= kShortest;
  };
  std::size_t i = owner + 1;
  while (i < tokens_.size() && i <= owner + 3 && !is_long(i) && !tokens_[i].ends_sentence) ++i;
  if (i >= tokens_.size() || !is_long(i)) return false;
  for (std::size_t k = noun.first; k > 0 && noun.first - k < 3; --k) {
    if (is_long(k - 1)) return true;
  }
  for (std::size_t k = i + 1; k < tokens_.size() && k < i + kTokens; ++k) {
    if (tokens_[k].ends_sentence) return false;
    if (is_long(k)) return true;
  }
  return false;
}

void NounFinder::take_behind(CodeNoun& noun) const {
  std::size_t words = 0;
  bool of = false;
  for (std::size_t i = noun.core + 1; i < tokens_.size() && words < kWordsBehind; ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (is_hyphen(i)) continue;
    if (token.is(U'\'') && !token.space_before && i + 1 < tokens_.size() &&
        tokens_[i + 1].begin == token.end && tokens_[i - 1].size() == 1) {
      continue;  // "clé d'accès"
    }
    if (token.is(U'.') && !token.ends_sentence && has(tokens_[i - 1].words, Sense::kYour)) {
      continue;  // "codul dvs. de client"
    }
    if (!token.is_word()) return;
    if (tokens_.folded(token) == "sms") {  // "code SMS"
      noun.last = i;
      continue;
    }
    if (has(token.words, Sense::kOf) &&
        (!has(token.words, Sense::kPurpose) || tokens_.folded(token) == "de")) {
      of = true;
      continue;
    }
    if ((token.words & kCore) != 0) {  // "code PIN", "OTP code"
      if (of || has(token.words, Sense::kEnter)) return;
      noun.words |= token.words;
      noun.last = i;
    } else if (says_which(token) && (token.words & any_of(Sense::kIs, Sense::kEnter)) == 0) {
      if ((token.words & kOwner) != 0 && owner_has_number(noun, i)) return;
      take(noun, i);
      noun.last = i;
    } else if (has(token.words, Sense::kEarlier) && words == 0) {
      noun.earlier = true;
      noun.last = i;
    } else if ((token.words & kEnds) != 0) {
      return;
    } else if (!has(token.words, Sense::kYour)) {
      if (!of && !token.unspaced) return;  // a name, or another noun
    }
    ++words;
  }
}

// "code for your parcel", "код для входа": says what it is for, but is no part of the noun.
void NounFinder::take_purpose(CodeNoun& noun) const {
  std::size_t words = 0;
  bool purpose = false;
  for (std::size_t i = noun.last + 1; i < tokens_.size() && words < kWordsOfPurpose; ++i) {
    count_step();
    const Token& token = tokens_[i];
    if (token.kind == TextTokenKind::kMark && !token.ends_sentence && !is_connector(token.mark)) {
      continue;
    }
    if (!token.is_word()) return;
    ++words;
    if (has(token.words, Sense::kPurpose)) {
      purpose = true;
    } else if (!purpose) {
      return;
    }
    if ((token.words & kCore) != 0) return;
    if ((noun.purpose & kUse) != 0) return;  // what follows is a name: "to log in to Acme Delivery"
    const char first = tokens_.cased(token).front();
    const bool name = first >= 'A' && first <= 'Z' && (noun.words & kUse) != 0;
    noun.purpose |= token.words & (kSaysWhich & ~kOwner) & (name ? ~kOther : ~WordSet{0});
  }
}

// "Treuecode", "業種コード": a code of something that no table knows.
bool NounFinder::is_odd_compound(std::size_t core) const {
  const Token& token = tokens_[core];
  if (token.unspaced) {
    if (core == 0 || tokens_[core - 1].end != token.begin || !tokens_[core - 1].unspaced) {
      return false;
    }
    const bool particle = tokens_[core - 1].size() <= 3;  // の, 은
    return tokens_[core - 1].words == 0 && !particle;
  }
  if (token.words != only(Sense::kCode) || token.size() < 8) return false;
  const std::string_view word = tokens_.folded(token);
  static constexpr std::array<std::string_view, 8> kStems{"kod", "cod", "kood", "koo",
                                                          "kad", "kud", "kid",  "key"};
  return std::none_of(kStems.begin(), kStems.end(),
                      [&](std::string_view stem) { return word.starts_with(stem); }) &&
         static_cast<unsigned char>(word.front()) < 0x80 &&
         (word.find("cod") != std::string_view::npos || word.find("kod") != std::string_view::npos);
}

// "新股申购：代码730184": what owns the code stands before a mark.
bool NounFinder::follows_owner(const CodeNoun& noun) const {
  static constexpr std::size_t kTokens = 3;
  for (std::size_t i = noun.first; i > 0 && noun.first - i < kTokens; --i) {
    const Token& token = tokens_[i - 1];
    if (token.ends_sentence || token.is(U',') || token.is_number()) return false;
    if ((token.words & kUse) != 0) return false;
    if ((token.words & kOwner) != 0) return true;
  }
  return false;
}

CodeNoun NounFinder::noun_at(std::size_t core, std::size_t from) const {
  CodeNoun noun;
  noun.first = noun.last = noun.core = core;
  noun.words = tokens_[core].words;
  noun.unspaced = tokens_[core].unspaced;
  noun.compound = is_odd_compound(core);
  take_before(noun, from);
  take_behind(noun);
  take_purpose(noun);
  settle_names(noun);
  noun.yours =
      (noun.first > 0 && has(tokens_[noun.first - 1].words, Sense::kYour)) ||
      (noun.last + 1 < tokens_.size() && has(tokens_[noun.last + 1].words, Sense::kYour)) ||
      has(noun.words, Sense::kYour);
  noun.kind = kind_of(noun);
  if (noun.kind == NounKind::kPlain && tokens_[core].unspaced && follows_owner(noun)) {
    noun.kind = NounKind::kNotCode;
  }
  return noun;
}

std::vector<CodeNoun> NounFinder::find() {
  std::vector<CodeNoun> nouns;
  std::size_t from = 0;  // the first token that belongs to no noun yet
  const auto add_weak = [&](std::size_t until) {
    for (std::size_t i = from; i < until && nouns.size() < kMaxNouns; ++i) {
      count_step();
      const Token& token = tokens_[i];
      if ((token.words & kUse) == 0 || token.kind == TextTokenKind::kMark) continue;
      CodeNoun weak;
      weak.first = weak.last = weak.core = i;
      weak.kind = NounKind::kWeak;
      weak.words = token.words;
      nouns.push_back(weak);
    }
  };
  for (std::size_t i = 0; i < tokens_.size() && nouns.size() < kMaxNouns; ++i) {
    count_step();
    const Token& token = tokens_[i];
    const bool number = has(token.words, Sense::kNumber);
    if (((token.words & kCore) == 0 && !number) || token.kind == TextTokenKind::kMark) continue;
    const CodeNoun noun = noun_at(i, from);
    // "verification number" names a code, "number" does not.
    if ((token.words & kCore) == 0 && noun.kind != NounKind::kStrong) continue;
    add_weak(noun.first);
    if (nouns.size() < kMaxNouns) nouns.push_back(noun);
    from = noun.last + 1;
    i = noun.last;
  }
  add_weak(tokens_.size());
  return nouns;
}

}  // namespace

bool is_name_beside(const Tokens& tokens, std::size_t token, std::size_t noun) {
  const std::string_view word = tokens.cased(tokens[token]);
  if (word.size() < 3 || word[0] < 'A' || word[0] > 'Z' || word[1] < 'a' || word[1] > 'z') {
    return false;  // "QR", "PUK"
  }
  if (has(tokens[token].words, Sense::kWifi)) return false;  // written so everywhere
  const auto lead = static_cast<unsigned char>(tokens.cased(tokens[noun]).front());
  if (lead >= 0x80) return true;
  if (lead < 'a' || lead > 'z') return false;
  return token > 0 && tokens[token - 1].is_word();
}

std::vector<CodeNoun> find_code_nouns(const Tokens& tokens) {
  return NounFinder(tokens).find();
}

}  // namespace linepool
