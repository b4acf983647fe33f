// What the words of a message may mean for its code. The words themselves stand in the tables of
// tables/, one a language; this is the index over all of them. A word is looked up whatever the
// language of the message: nobody says which one it is, and many messages mix two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "code/text/text.h"

namespace linepool {

// A word may mean several of these at once: "Gutscheincode" is kCode and kPromo.
enum class Sense : std::uint8_t {
  kCode,       // a code of any kind: "code", "код"
  kSecret,     // a code that one person uses once or keeps: "OTP", "password", "PIN", "验证码"
  kVerify,     // what one-time codes are for: "verification", "login", "security"
  kSignup,     // "register", "activation"
  kRecovery,   // "reset", "forgot"
  kEnter,      // asks the reader to type something: "enter", "use"
  kNotCode,    // what has a code or number of its own: "customer", "postal", "card"
  kPromo,      // "discount", "coupon"
  kPickup,     // "parcel", "locker", "collect"
  kPrize,      // "winner", "lottery"
  kPayment,    // "pay", "transfer", "purchase"
  kEarlier,    // before a code that counts no more: "previous", "old"
  kIgnore,     // "ignore", "disregard"
  kExpired,    // behind one: "has expired", "is no longer valid"
  kValid,      // "valid", "expires"
  kReference,  // names a number that is not a code: "ref", "order no", "tracking"
  kWifi,       // what a lasting password is for: "wi-fi", "document"
  kWarn,       // "share", "never", "staff"
  kIs,         // joins a code word and its code: "is", "es", "是"
  kPurpose,    // joins a code to its purpose: "to", "for", "para"
  kOf,         // joins a noun to its owner: "of", "de"
  kUnit,       // after a number that counts something: "gb", "pieces"
  kTime,       // after a number that is a time: "minutes"
  kCurrency,   // "rs", "rubles", "元"
  kPhone,      // before a telephone number: "call", "tel"
  kNumber,     // "no", "number"
  kPlace,      // joins a number to something else: "on", "at", "before"
  kYour,       // "your", "the"
  kSend,       // sends a word to a number: "text", "reply"
  kWith,       // "with", "using"
  kBorrowed,   // "on", "to", "no": joins in one language, separates in another
  kDoor,       // what stays locked: a door, a meeting, an account on its first day
  kAccount,    // "account", "profile": owns no code of its own
  kAddress,    // "e-mail"
  kDevice,     // "device", "phone", "browser"
  kChat,       // "mum", "tonight", "haha": people write to each other
  kChange,     // "change", "new", "set": beside a password, its recovery
  kDone,       // "was changed", "we sent": a report, not a request
  kProof,      // what is done with a number alone: "opens", "sign", "it is you", "asks for"
  kLocked,     // who cannot get in, or gets back: "locked out", "brings your account back"
};

using WordSet = std::uint64_t;

constexpr WordSet only(Sense word) {
  return WordSet{1} << static_cast<unsigned>(word);
}
template <class... More>
constexpr WordSet any_of(Sense first, More... more) {
  return (only(first) | ... | only(more));
}
constexpr bool has(WordSet words, Sense word) {
  return (words & only(word)) != 0;
}

// Languages of the tables, one bit each. Those that are written in Latin letters have bits of their
// own; the others share theirs with them, so that Latin words and others are told apart first.
using LanguageSet = std::uint64_t;
inline constexpr LanguageSet kEveryLanguage = ~LanguageSet{0};

struct WordMatch {
  std::size_t end = 0;  // in the folded text; 0: nothing matches
  WordSet words = 0;
  LanguageSet languages = 0;  // that have this very word in their table
};

// The spaced word from `begin` to `end`: all that it and its parts may mean. If a phrase of several
// words begins here, the match is the longest phrase. Only words of these languages count, and
// those that stand in no language's own table.
WordMatch match_word(const CodeText& text, std::size_t begin, std::size_t end,
                     LanguageSet of = kEveryLanguage);
// The longest word of an unspaced script at `begin`.
WordMatch match_unspaced(const CodeText& text, std::size_t begin);
// "USD", "KES", ..., in capitals.
bool is_currency_code(std::string_view capitals);
// English words stand in messages of every language.
LanguageSet english();
// How many seconds a time word stands for: 60 for "minutes"; 0 if it is none.
std::int64_t seconds_of(std::string_view word);

}  // namespace linepool
