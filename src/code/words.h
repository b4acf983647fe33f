// The words by which messages of many languages announce a one-time code, and the words by which
// they announce something else. Data for the code extractor; the tables stand in code_words.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "code/text.h"

namespace linepool {

enum class CodeWordKind : std::uint8_t {
  kStrong,   // says one-time code by itself: "verification code", "OTP", "验证码"
  kPlain,    // says code, of whatever kind: "code", "код"
  kWeak,     // says what codes are for: "log in", "вход"
  kNotCode,  // a code of another kind: "promo code", "postal code"
};

struct CodeWordHit {
  std::size_t begin = 0;  // in the folded text
  std::size_t end = 0;
  CodeWordKind kind = CodeWordKind::kPlain;
};

// Every code word of the text in order, without overlaps, the longest at each place. Includes the
// kNotCode ones.
std::vector<CodeWordHit> find_code_words(const CodeText& text);

// How many languages the table covers.
std::size_t code_word_languages();

// The other words, each by its folded form. `before` and `after` are the folded text that ends, or
// begins, at the candidate; only its nearest word is looked at, or in scripts without spaces its
// nearest letters.
enum class SideWord : std::uint8_t {
  kCurrency,    // "rs", "rubles", "元"; the capitals of ISO 4217 are looked up apart
  kUnit,        // "minutes", "gb", "年"
  kReference,   // always names a number that is no code: "ref", "txn", "尾号"
  kThing,       // has numbers of its own, which may still be followed by a code: "order", "account"
  kNumberWord,  // "no", "number", "№"
  kPhone,       // "call", "tel", "拨打"
  kCopula,      // joins a code word to its code: "is", "es", "是"
  kEnter,       // asks to type a code in: "enter", "use"
  kPurpose,     // joins a code to what it is for: "to", "for", "para"
  kPreposition,  // joins a number to something else: "on", "at"
  kPossessive,   // "your", "the", "tu"
  kPromotion,    // "discount", "coupon"
};

// Whether `word` (a spaced script's word, folded) is in the table.
bool is_side_word(SideWord table, std::string_view word);
// Whether the letters of an unspaced script at the end (or the beginning) of the text are.
bool ends_with_side_word(SideWord table, std::string_view before);
bool begins_with_side_word(SideWord table, std::string_view after);
// "USD", "KES", …, in capitals.
bool is_currency_code(std::string_view capitals);

}  // namespace linepool
