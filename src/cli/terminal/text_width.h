// How much room text takes on a terminal, and how to make it take less.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::cli {

// How many columns `text`, which must be UTF-8, takes on a terminal: two for wide East Asian
// characters and emoji, none for combining marks.
std::size_t display_width(std::string_view text);

// `text` cut to `columns`; if anything was cut off, the last column is an ellipsis. A character
// keeps its combining marks.
std::string cut_to(std::string_view text, std::size_t columns);

// `text` as lines of at most `columns`, broken at blanks and after commas. Longer words stay whole.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

// The width of the longest part that wrapped() keeps whole.
std::size_t longest_word(std::string_view text);

}  // namespace linepool::cli
