// Refusals of words: what a misspelt one was meant to be, and which there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::cli {

// The word that `wrong` most resembles, in whatever case; nothing if none is near.
std::optional<std::string> nearest(std::string_view wrong, const std::vector<std::string>& words);

// "; did you mean 'orders'?", or "" if no word is near.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& words);

// "no app 'x'; did you mean 'y'? MORE", or "no app 'x'; MORE" if no word is near.
std::string no_such(std::string_view what, std::string_view wrong,
                    const std::vector<std::string>& words, std::string_view more);

std::string joined(const std::vector<std::string>& words, std::string_view between);

// "a, b and c"
std::string enumerated(const std::vector<std::string>& words);

}  // namespace linepool::cli
