#include "domain/lines/self_tests.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool {
namespace {

constexpr std::string_view kWords = "linepool test ";

bool begins_with_words(std::string_view text) {
  return text.size() >= kWords.size() &&
         std::equal(kWords.begin(), kWords.end(), text.begin(),
                    [](char word, char c) { return word == lower(c); });
}

bool is_alphanumeric(char c) {
  return is_letter(c) || is_digit(c);
}

}  // namespace

std::string test_text(std::string_view token) {
  CHECK(is_test_token(token), "only a token is sent");
  return "Linepool test " + std::string(token);
}

bool is_test_token(std::string_view token) {
  return token.size() == kTestTokenChars &&
         token.find_first_not_of(kTestAlphabet) == std::string_view::npos;
}

std::optional<std::string> test_token_in(std::string_view text) {
  for (std::size_t at = 0; at + kWords.size() + kTestTokenChars <= text.size(); ++at) {
    if (lower(text[at]) != kWords.front() || !begins_with_words(text.substr(at))) continue;
    std::string_view rest = text.substr(at + kWords.size());
    while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
    const bool ends = rest.size() == kTestTokenChars ||
                      (rest.size() > kTestTokenChars && !is_alphanumeric(rest[kTestTokenChars]));
    if (!ends) continue;
    std::string token = upper(rest.substr(0, kTestTokenChars));
    if (is_test_token(token)) return token;
  }
  return std::nullopt;
}

}  // namespace linepool
