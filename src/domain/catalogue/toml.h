// Reads TOML tables with the errors an operator needs: file, line, what is wrong, what is allowed.
// Every reader method records its own problem and carries on, so one run reports many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

#include <toml++/toml.h>

namespace linepool {

// `text` between double quotes, for a message.
std::string quoted(std::string_view text);

// The problems found so far, in all files. Only the first `shown` keep their text.
class CatalogueProblems {
 public:
  explicit CatalogueProblems(std::size_t shown) : shown_(shown) {}

  void add(std::string_view file, std::uint32_t line, const std::string& text);
  [[nodiscard]] bool none() const { return count_ == 0; }
  // One problem per line, then how many more there are.
  [[nodiscard]] std::string report() const;

 private:
  std::size_t shown_;
  std::size_t count_ = 0;
  std::vector<std::string> lines_;
};

// Parses a whole file; nothing if it is too large or not TOML (which is recorded as a problem).
std::optional<toml::table> parse_toml(std::string_view file, std::string_view text,
                                      CatalogueProblems& problems);

// The tables of `[[name]]`, in order. A file may hold no other top-level key.
std::vector<const toml::table*> tables_of(const toml::table& root, std::string_view name,
                                          std::size_t max_count, std::string_view file,
                                          CatalogueProblems& problems);

// A string value and its line.
struct TomlText {
  std::string text;
  std::uint32_t line = 0;
};

// One `[[row]]` of a file.
class TomlRow {
 public:
  TomlRow(const toml::table& table, std::string_view file, CatalogueProblems& problems)
      : table_(table), file_(file), problems_(problems) {}

  void allow_only(std::initializer_list<std::string_view> keys);

  // Required: 1 to max_bytes bytes without control characters; "" after a problem.
  std::string text(std::string_view key, std::size_t max_bytes);
  // Optional: as text(), or "".
  std::string optional_text(std::string_view key, std::size_t max_bytes);
  // Required, within the bounds; 0 after a problem.
  std::int64_t integer(std::string_view key, std::int64_t min, std::int64_t max);
  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  bool flag(std::string_view key, bool otherwise);
  // Optional: a date-time; without an offset it is UTC.
  Time time(std::string_view key);
  // Optional: an array of strings.
  std::vector<TomlText> texts(std::string_view key, std::size_t max_count, std::size_t max_bytes);
  // Optional: an array of whole numbers within the bounds.
  std::vector<std::int64_t> integers(std::string_view key, std::size_t max_count, std::int64_t min,
                                     std::int64_t max);
  // Optional: `key = {name = "text", ...}`, as pairs of name and text, ordered by name.
  std::vector<std::pair<TomlText, TomlText>> text_table(std::string_view key,
                                                        std::size_t max_count);

  // Optional: an array of tables.
  std::vector<const toml::table*> tables(std::string_view key, std::size_t max_count);

  void problem(std::uint32_t line, const std::string& what) { problems_.add(file_, line, what); }
  // At the line of a key, or of the row if the key is absent.
  void problem_at(std::string_view key, const std::string& what);
  [[nodiscard]] std::uint32_t line() const { return table_.source().begin.line; }

 private:
  std::optional<std::string> text_value(const toml::node& node, std::string_view what,
                                        std::size_t max_bytes);

  const toml::table& table_;
  std::string_view file_;
  CatalogueProblems& problems_;
};

}  // namespace linepool
