#include "cli/syntax/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kMaxLetters = 64;

// How many letters must be changed, left out, added or swapped with their neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view wrong, const std::vector<std::string>& words) {
  const std::string meant = folded(wrong);
  if (meant.empty() || meant.size() > kMaxLetters) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = 1 + (meant.size() + 1) / 3;  // a third of the letters may be wrong
  for (const std::string& word : words) {
    if (word.size() > kMaxLetters) continue;
    const std::string candidate = folded(word);
    std::size_t far = distance(meant, candidate);
    // Its beginning alone is nearer than it looks.
    if (meant.size() > 2 && candidate.starts_with(meant)) far = std::min<std::size_t>(far, 1);
    if (far >= best_distance) continue;
    best = word;
    best_distance = far;
  }
  return best;
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& words) {
  const auto word = nearest(wrong, words);
  return word ? "; did you mean '" + *word + "'?" : "";
}

std::string no_such(std::string_view what, std::string_view wrong,
                    const std::vector<std::string>& words, std::string_view more) {
  const std::string guess = did_you_mean(wrong, words);
  return fmt::format("no {} '{}'{} {}", what, wrong, guess.empty() ? ";" : guess, more);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += between;
    all += word;
  }
  return all;
}

std::string enumerated(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return text;
}

}  // namespace linepool::cli
