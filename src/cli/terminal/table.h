// A table of text: aligned for people, tab-separated for programs. Cells are untrusted: control
// characters never reach the terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace linepool::cli {

enum class Align : std::uint8_t { kLeft, kRight };

// What may become of a column's values where the terminal is too narrow.
enum class Fit : std::uint8_t {
  kWhole,  // nothing: numbers, ids, codes, times, names
  kWrap,   // more lines, broken between words: lists, explanations
  kText,   // shortened with an ellipsis: SMS, notes
};

struct Column {
  std::string title;
  Align align = Align::kLeft;
  Fit fit = Fit::kWhole;
  int priority = 0;  // of the columns that are not whole, lower ones give way first
};

inline Column right(std::string title) {
  return {.title = std::move(title), .align = Align::kRight};
}
inline Column word_list(std::string title, int priority = 1) {
  return {.title = std::move(title), .fit = Fit::kWrap, .priority = priority};
}
// Names of apps and countries keep their line as long as they can.
inline Column name_column(std::string title) {
  return word_list(std::move(title), 3);
}
inline Column free_text(std::string title, int priority = 0) {
  return {.title = std::move(title), .fit = Fit::kText, .priority = priority};
}

// How a terminal shows a table.
struct Screen {
  std::size_t width = 80;
  bool bold = false;  // titles
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns.
  void add(std::vector<std::string> cells);

  // With a line of titles. Columns wrap or shorten until a row fits; if it still does not, each row
  // is a block of "TITLE: value" lines, all of them whole.
  [[nodiscard]] std::string render(const Screen& screen) const;
  // Rows of cells separated by tabs, below a row of titles. \t, \n, \r and \\ inside a cell are
  // written like this.
  [[nodiscard]] std::string tab_separated() const;

 private:
  // All of these for cells that may go to a terminal.
  [[nodiscard]] std::string laid_out(const Screen& screen) const;
  // Nothing if a row cannot fit.
  [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t width) const;
  [[nodiscard]] std::size_t narrowest(std::size_t column) const;
  [[nodiscard]] std::string across(const std::vector<std::size_t>& widths, bool bold) const;
  [[nodiscard]] std::string vertical(const Screen& screen) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace linepool::cli
