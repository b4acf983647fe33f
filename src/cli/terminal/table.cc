#include "cli/terminal/table.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "cli/terminal/text_width.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kShortestText = 12;  // less of an SMS says nothing
constexpr std::size_t kCellBytes = 16 * 1024;

std::string bold_if(bool bold, const std::string& text) {
  return bold && !text.empty() ? "\x1B[1m" + text + "\x1B[0m" : text;
}

// A cell as the lines that it takes in a column of that width.
std::vector<std::string> lines_of(const std::string& cell, std::size_t width, Fit fit) {
  if (fit == Fit::kWrap) return wrapped(cell, width);
  return {fit == Fit::kText ? cut_to(cell, width) : cell};
}

std::string escaped(const std::string& cell) {
  std::string text;
  for (const char c : cell) {
    switch (c) {
      case '\t': text += "\\t"; break;
      case '\n': text += "\\n"; break;
      case '\r': text += "\\r"; break;
      case '\\': text += "\\\\"; break;
      default: text += c;
    }
  }
  return printable(text, kCellBytes);
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  CHECK(cells.size() == columns_.size());
  rows_.push_back(std::move(cells));
}

std::size_t Table::narrowest(std::size_t column) const {
  const Column& what = columns_[column];
  std::size_t width = what.fit == Fit::kText ? kShortestText : 0;
  if (what.fit == Fit::kWrap) {
    for (const auto& row : rows_) width = std::max(width, longest_word(row[column]));
  }
  return std::max(width, display_width(what.title));
}

std::vector<std::size_t> Table::column_widths(std::size_t width) const {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> flexible;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t widest = display_width(columns_[i].title);
    for (const auto& row : rows_) widest = std::max(widest, display_width(row[i]));
    widths.push_back(widest);
    if (columns_[i].fit != Fit::kWhole) flexible.push_back(i);
  }
  std::stable_sort(flexible.begin(), flexible.end(), [this](std::size_t a, std::size_t b) {
    return columns_[a].priority < columns_[b].priority;
  });
  const std::size_t gaps = kGap * (columns_.size() - 1);
  std::size_t total = std::accumulate(widths.begin(), widths.end(), gaps);
  for (const std::size_t i : flexible) {
    if (total <= width) break;
    const std::size_t spare = widths[i] - std::min(widths[i], narrowest(i));
    const std::size_t less = std::min(spare, total - width);
    widths[i] -= less;
    total -= less;
  }
  return total <= width ? widths : std::vector<std::size_t>();
}

std::string Table::across(const std::vector<std::size_t>& widths, bool bold) const {
  std::string text;
  const auto append_row = [&](const std::vector<std::vector<std::string>>& cells, bool title) {
    std::size_t height = 1;
    for (const auto& lines : cells) height = std::max(height, lines.size());
    for (std::size_t line = 0; line < height; ++line) {
      std::string written;
      std::size_t padding = 0;  // owed before the next text, so that no line ends with blanks
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = line < cells[i].size() ? cells[i][line] : std::string();
        const std::size_t rest = widths[i] - std::min(widths[i], display_width(cell));
        const bool is_right = columns_[i].align == Align::kRight;
        if (!cell.empty()) {
          written.append(padding + (is_right ? rest : 0), ' ');
          written += bold_if(title && bold, cell);
          padding = is_right ? 0 : rest;
        } else {
          padding += widths[i];
        }
        padding += kGap;
      }
      text += written + '\n';
    }
  };
  std::vector<std::vector<std::string>> titles;
  for (const Column& column : columns_) titles.push_back({column.title});
  append_row(titles, true);
  for (const auto& row : rows_) {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(lines_of(row[i], widths[i], columns_[i].fit));
    }
    append_row(cells, false);
  }
  return text;
}

std::string Table::vertical(const Screen& screen) const {
  std::size_t longest = 0;
  for (const Column& column : columns_) longest = std::max(longest, display_width(column.title));
  const std::size_t indent = longest + kGap;  // a colon and a blank
  std::string text;
  for (const auto& row : rows_) {
    if (!text.empty()) text += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      const std::string& title = columns_[i].title;
      const std::size_t room = screen.width > 2 * indent ? screen.width - indent : indent;
      const std::vector<std::string> lines =
          columns_[i].fit == Fit::kWhole ? std::vector<std::string>{row[i]} : wrapped(row[i], room);
      text += bold_if(screen.bold, title) + ':' +
              std::string(indent - display_width(title) - 1, ' ') + lines.front() + '\n';
      for (std::size_t line = 1; line < lines.size(); ++line) {
        text += std::string(indent, ' ') + lines[line] + '\n';
      }
    }
  }
  return text;
}

std::string Table::laid_out(const Screen& screen) const {
  const std::vector<std::size_t> widths = column_widths(screen.width);
  if (!widths.empty()) return across(widths, screen.bold);
  // Titles alone stay a line, however long it is.
  if (rows_.empty())
    return across(column_widths(std::numeric_limits<std::size_t>::max()), screen.bold);
  return vertical(screen);
}

std::string Table::render(const Screen& screen) const {
  Table harmless(columns_);
  for (std::vector<std::string> row : rows_) {
    for (std::string& cell : row) cell = printable(cell, kCellBytes);
    harmless.add(std::move(row));
  }
  return harmless.laid_out(screen);
}

std::string Table::tab_separated() const {
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    text += (i > 0 ? "\t" : "") + columns_[i].title;
  }
  text += '\n';
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "\t" : "") + escaped(row[i]);
    text += '\n';
  }
  return text;
}

}  // namespace linepool::cli
