// The words with which messages in many languages announce a one-time code, and those with which
// they announce something else. Data for the code extractor; the tables are in word_tables.cc and
// side_words.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "code/text.h"

namespace linepool {

enum class CodeWordKind : std::uint8_t {
  kStrong,   // means a one-time code by itself: "verification code", "OTP", "验证码"
  kPlain,    // means a code of any kind: "code", "код"
  kWeak,     // what codes are used for: "log in", "вход"
  kNotCode,  // a code of another kind: "promo code", "postal code"
};

struct CodeWordHit {
  std::size_t begin = 0;  // in the folded text
  std::size_t end = 0;
  CodeWordKind kind = CodeWordKind::kPlain;
};

// Every code word of the text, including kNotCode, in order and without overlaps; at each place the
// longest.
std::vector<CodeWordHit> find_code_words(const CodeText& text);

// How many languages the table covers.
std::size_t code_word_languages();

// The other words, in folded form. `before` and `after` are the folded text that ends or begins at
// the candidate; only the nearest word is checked, or in scripts without spaces the nearest
// letters.
enum class SideWord : std::uint8_t {
  kCurrency,     // "rs", "rubles", "元"; ISO 4217 codes in capitals are looked up separately
  kUnit,         // "minutes", "gb", "年"
  kReference,    // always names a number that is not a code: "ref", "txn", "尾号"
  kThing,        // has its own number, but a code may still follow: "order", "account"
  kNumberWord,   // "no", "number", "№"
  kPhone,        // "call", "tel", "拨打"
  kCopula,       // joins a code word to its code: "is", "es", "是"
  kEnter,        // asks the reader to type a code: "enter", "use"
  kPurpose,      // joins a code to its purpose: "to", "for", "para"
  kPreposition,  // joins a number to something else: "on", "at"
  kPossessive,   // "your", "the", "tu"
  kPromotion,    // "discount", "coupon"
};

// Whether `word` (a spaced script's word, folded) is in the table.
bool is_side_word(SideWord table, std::string_view word);
// The same for the letters of an unspaced script at the end or the beginning of the text.
bool ends_with_side_word(SideWord table, std::string_view before);
bool begins_with_side_word(SideWord table, std::string_view after);
// "USD", "KES", ..., in capitals.
bool is_currency_code(std::string_view capitals);

}  // namespace linepool
