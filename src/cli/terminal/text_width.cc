#include "cli/terminal/text_width.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

namespace linepool::cli {
namespace {

struct Character {
  utf8proc_int32_t codepoint = 0;
  std::size_t bytes = 1;
  std::size_t columns = 0;
};

// The first character of `text`, which must not be empty. A byte that is not UTF-8 is a character.
Character first_character(std::string_view text) {
  Character character;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &character.codepoint);
  if (bytes <= 0) return {.codepoint = 0xFFFD, .bytes = 1, .columns = 1};
  character.bytes = static_cast<std::size_t>(bytes);
  // Unlike utf8proc, terminals give the spacing vowels of Indic scripts a column.
  const bool spacing = utf8proc_category(character.codepoint) == UTF8PROC_CATEGORY_MC;
  const int columns = spacing ? 1 : utf8proc_charwidth(character.codepoint);
  character.columns = static_cast<std::size_t>(std::max(columns, 0));
  return character;
}

// The first character of `text` with the marks that belong to it.
Character first_cluster(std::string_view text) {
  Character cluster = first_character(text);
  utf8proc_int32_t state = 0;
  utf8proc_int32_t last = cluster.codepoint;
  while (cluster.bytes < text.size()) {
    const Character next = first_character(text.substr(cluster.bytes));
    if (utf8proc_grapheme_break_stateful(last, next.codepoint, &state)) break;
    cluster.bytes += next.bytes;
    cluster.columns += next.columns;
    last = next.codepoint;
  }
  return cluster;
}

// The bytes up to where the next word begins: a word, its comma, and the blanks after it.
std::size_t word_end(std::string_view text) {
  std::size_t end = text.find_first_of(" ,");
  if (end == std::string_view::npos) return text.size();
  if (text[end] == ',') ++end;
  return std::min(text.find_first_not_of(' ', end), text.size());
}

std::string_view without_blanks_behind(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character character = first_character(text);
    columns += character.columns;
    text.remove_prefix(character.bytes);
  }
  return columns;
}

std::string cut_to(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string shown;
  std::size_t used = 0;
  while (!text.empty()) {
    const Character cluster = first_cluster(text);
    if (used + cluster.columns + 1 > columns) break;
    shown += text.substr(0, cluster.bytes);
    used += cluster.columns;
    text.remove_prefix(cluster.bytes);
  }
  return columns == 0 ? shown : shown + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, word_end(text));
    text.remove_prefix(word.size());
    const bool fits = used + display_width(without_blanks_behind(word)) <= columns;
    if (!fits && !line.empty()) {
      lines.emplace_back(without_blanks_behind(line));
      line.clear();
      used = 0;
    }
    line += word;
    used += display_width(word);
  }
  lines.emplace_back(without_blanks_behind(line));
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, word_end(text));
    longest = std::max(longest, display_width(without_blanks_behind(word)));
    text.remove_prefix(word.size());
  }
  return longest;
}

}  // namespace linepool::cli
