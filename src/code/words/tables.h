// The words of every language, as written there.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "code/words/lexicon.h"

namespace linepool {

// Entries are separated by '|'. A leading '*' lets an entry follow other letters of its word, a
// trailing '*' lets letters follow it: "*code" is in "Bestätigungscode", "kod*" in "kodunuz". '~'
// asks for the accents as written, '^' for capitals. A space matches spaces, a line end, a dash.
// Case and other accents do not matter.
struct LanguageWords {
  std::string_view language = {};  // BCP 47; "und" for all
  std::string_view code = {};      // a code of any kind
  std::string_view secret = {};    // one-time codes, passwords, PINs
  std::string_view verify = {};    // verification, login, security
  std::string_view signup = {};    // registration, activation
  std::string_view recovery = {};  // reset, forgotten
  std::string_view enter = {};     // enter, type, use
  std::string_view not_code = {};  // nouns that own other codes and numbers
  std::string_view promo = {};
  std::string_view pickup = {};
  std::string_view prize = {};
  std::string_view payment = {};
  std::string_view earlier = {};  // previous, old
  std::string_view ignore = {};
  std::string_view expired = {};
  std::string_view valid = {};
  std::string_view reference = {};
  std::string_view wifi = {};     // Wi-Fi, document
  std::string_view door = {};     // what stays locked: a door, a meeting
  std::string_view account = {};  // an account, a profile
  std::string_view address = {};  // an e-mail address
  std::string_view device = {};   // a device, a telephone, a browser
  std::string_view chat = {};     // what people write to each other: mum, tonight, haha
  std::string_view change = {};   // change, new, set
  std::string_view done = {};     // what has happened: was changed, we sent
  std::string_view warn = {};     // share, never, nobody
  std::string_view is = {};       // is
  std::string_view purpose = {};  // to, for
  std::string_view with = {};     // with, using
  std::string_view of = {};       // of
  std::string_view your = {};     // your, the
  std::string_view place = {};    // on, at, until
  std::string_view proof = {};    // opens, sign, agree, it is you, asks for
  std::string_view locked = {};   // locked out, cannot log in, get back
};

std::span<const LanguageWords> germanic_words();
std::span<const LanguageWords> germanic_small_words();
std::span<const LanguageWords> romance_words();
std::span<const LanguageWords> iberian_words();
std::span<const LanguageWords> nordic_words();
std::span<const LanguageWords> baltic_words();
std::span<const LanguageWords> slavic_east_words();
std::span<const LanguageWords> slavic_west_words();
std::span<const LanguageWords> european_words();
std::span<const LanguageWords> turkic_words();
std::span<const LanguageWords> caucasus_words();
std::span<const LanguageWords> semitic_words();
std::span<const LanguageWords> indian_north_words();
std::span<const LanguageWords> indian_south_words();
std::span<const LanguageWords> asian_unspaced_words();
std::span<const LanguageWords> asian_spaced_words();
std::span<const LanguageWords> african_east_words();
std::span<const LanguageWords> african_west_words();

// What one row of a table means.
struct WordRow {
  std::string_view name;
  std::string_view LanguageWords::*words;
  WordSet meaning;
};
std::span<const WordRow> word_rows();

// Words of all languages together: currencies, units, telephones, ...
struct SharedWords {
  Sense meaning;
  std::string_view words;
};
std::span<const SharedWords> small_words();
std::span<const SharedWords> shared_words();
struct TimeWords {
  std::int64_t seconds;
  std::string_view words;
};
std::span<const TimeWords> time_words();
std::string_view currency_codes();

// Calls `use` with every table.
template <class Use>
void for_each_language(Use use) {
  for (const std::span<const LanguageWords> region :
       {germanic_words(), germanic_small_words(), romance_words(), iberian_words(), nordic_words(),
        baltic_words(), slavic_east_words(), slavic_west_words(), european_words(), turkic_words(),
        caucasus_words(), semitic_words(), indian_north_words(), indian_south_words(),
        asian_unspaced_words(), asian_spaced_words(), african_east_words(), african_west_words()}) {
    for (const LanguageWords& language : region) use(language);
  }
}

// Calls `use` for each entry of a list.
template <class Use>
void for_each_entry(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t end = list.find('|') == std::string_view::npos ? list.size() : list.find('|');
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(end < list.size() ? end + 1 : end);
  }
}

}  // namespace linepool
