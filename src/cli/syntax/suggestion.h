// Guesses what a misspelt word was meant to be.
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

}  // namespace linepool::cli
