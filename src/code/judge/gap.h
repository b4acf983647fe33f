// What lies between a word for a code and a number.
#pragma once

#include <cstddef>

#include "code/words/lexicon.h"

namespace linepool {

struct Gap {
  int words = 0;    // without sums, dates, times, addresses, masked numbers
  int numbers = 0;  // plain ones
  int newlines = 0;
  int sentence_ends = 0;
  bool comma = false;
  bool opens_with_mark = false;  // begins with ':', '-' or '('
  bool ends_with_mark = false;   // ends with ':', '=', '-' or '>'
  bool too_long = false;
  WordSet first = 0;  // the first word, the last, and the last but one
  WordSet last = 0;
  WordSet last_but_one = 0;
  WordSet all = 0;

  // Whether the last words join what precedes them to the number: "is", "est le", "是".
  [[nodiscard]] bool is_joining() const {
    static constexpr WordSet kJoins = any_of(Sense::kIs, Sense::kEnter);
    return (last & kJoins) != 0 || (has(last, Sense::kYour) && (last_but_one & kJoins) != 0);
  }
};

// The nearest word or number before a token, and what lies between.
struct WordBefore {
  std::size_t token = 0;
  WordSet words = 0;
  bool colon = false;
  bool newline = false;
  bool comma = false;
  bool hash = false;
  bool sentence_end = false;
  bool none = true;
};

}  // namespace linepool
