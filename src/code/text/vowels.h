// Vowels tell words from random letters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace linepool {

// Of the Latin letters without accents.
inline std::size_t count_vowels(std::string_view letters) {
  return static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [](char c) {
    return std::string_view("AEIOUYaeiouy").find(c) != std::string_view::npos;
  }));
}

// Letters with as many vowels as a word has: "SUMMER", not "KVSG".
inline bool looks_like_word(std::string_view letters) {
  return count_vowels(letters) * 4 > letters.size();
}

}  // namespace linepool
