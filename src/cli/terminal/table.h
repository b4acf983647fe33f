// A table of text: aligned for people, cut to the terminal's width. Cells are untrusted: control
// characters never reach the terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::cli {

// How many columns `text` takes on a terminal: two for wide East Asian characters and emoji, none
// for combining marks.
std::size_t display_width(std::string_view text);

// `text` cut to `columns`; if anything was cut off, the last column is an ellipsis.
std::string cut_to(std::string_view text, std::size_t columns);

enum class Align : std::uint8_t { kLeft, kRight };

struct Column {
  std::string title;
  Align align = Align::kLeft;
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns.
  void add(std::vector<std::string> cells);
  // Includes a line of titles. `width` 0: as wide as the cells. Otherwise the widest columns
  // shrink, down to a few characters each, until a row fits.
  [[nodiscard]] std::string render(std::size_t width) const;

 private:
  [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t width) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace linepool::cli
