#include "script.h"

#include <fstream>
#include <set>

#include "base/check.h"

namespace linepool::scenarios {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  throw ScriptFault{"\\x is followed by two hex digits"};
}

// The character after a backslash; advances `at` past it.
char escaped(std::string_view text, std::size_t& at) {
  if (at >= text.size()) throw ScriptFault{"a backslash ends the line"};
  const char c = text[at++];
  switch (c) {
    case 'n': return '\n';
    case 'r': return '\r';
    case '"':
    case '\\': return c;
    case 'x': {
      if (at + 2 > text.size()) throw ScriptFault{"\\x is followed by two hex digits"};
      const int value = hex_digit(text[at]) * 16 + hex_digit(text[at + 1]);
      at += 2;
      return static_cast<char>(value);
    }
    default: throw ScriptFault{"only \\n, \\r, \\\", \\\\ and \\xHH are known"};
  }
}

std::string quoted_word(std::string_view text, std::size_t& at) {
  std::string word;
  ++at;
  while (at < text.size() && text[at] != '"') {
    const char c = text[at++];
    word += c == '\\' ? escaped(text, at) : c;
  }
  if (at >= text.size()) throw ScriptFault{"a quote is not closed"};
  ++at;
  return word;
}

}  // namespace

std::vector<Scenario> read_scenarios(const std::string& path) {
  std::ifstream file(path);
  CHECK(file.good(), path);
  std::vector<Scenario> scenarios;
  std::set<std::string> titles;
  std::string raw;
  for (std::size_t number = 1; std::getline(file, raw); ++number) {
    std::string text = trimmed(raw);
    if (text.empty() || text[0] == '#') continue;
    constexpr std::string_view kBegin = "scenario ";
    if (text.starts_with(kBegin)) {
      std::string title = trimmed(std::string_view(text).substr(kBegin.size()));
      CHECK(titles.insert(title).second, title);
      scenarios.push_back({path, std::move(title), {}});
      continue;
    }
    CHECK(!scenarios.empty(), path);
    scenarios.back().lines.push_back({number, std::move(text)});
  }
  CHECK(!scenarios.empty(), path);
  return scenarios;
}

std::string substitute(std::string_view text, const Variables& variables) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '$') {
      out += text[at++];
      continue;
    }
    if (text.substr(at, 2) == "$$") {
      out += '$';
      at += 2;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && is_name_char(text[end])) ++end;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const auto found = variables.find(name);
    if (found == variables.end()) throw ScriptFault{"nothing was saved as $" + std::string(name)};
    out += found->second;
    at = end;
  }
  return out;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
    } else if (text[at] == '"') {
      words.push_back(quoted_word(text, at));
    } else {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      words.emplace_back(text.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

}  // namespace linepool::scenarios
