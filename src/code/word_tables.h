// The data behind words.h, as written in each language.
#pragma once

#include <span>
#include <string_view>

#include "code/words.h"

namespace linepool {

// One language's phrases of one kind, separated by '|'. Marks on a phrase: a leading '*' lets it
// follow letters ("*code": "Bestätigungscode"), a trailing '*' lets letters follow it ("kod*"), '~'
// accepts it only with its accents, '^' only in capitals. Case and accents are folded.
struct CodeWordRow {
  std::string_view language;
  CodeWordKind kind;
  std::string_view phrases;
};

std::span<const CodeWordRow> code_word_rows();

// Words separated by single spaces.
std::string_view side_word_list(SideWord table);
std::string_view currency_codes();

}  // namespace linepool
