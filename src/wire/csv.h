// Comma-separated values as in RFC 4180, row by row, with the line on which each row begins.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace linepool::wire {

struct CsvLimits {
  std::size_t fields = 64;         // per row
  std::size_t field_bytes = 4096;  // per field, unquoted
};

// Reads rows from `text`, which must outlive the reader. A quoted field may contain commas, line
// breaks and doubled quotes. Lines end with LF or CRLF; a byte order mark at the start and empty
// lines are skipped. Every field is valid UTF-8 without NUL.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, const CsvLimits& limits = {});

  // The next row into `fields`, or false at the end. A faulty row is refused (kInvalidParameter)
  // with a message, and the reader continues after its line.
  Result<bool> next(std::vector<std::string>& fields);

  // The line where the last row from next() begins; lines count from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  void skip_empty_lines();
  bool take_line_break();
  void skip_line();
  // A message that says what is wrong, or "".
  std::string_view read_row(std::vector<std::string>& fields);
  std::string_view read_quoted(std::string& field);
  std::string_view read_plain(std::string& field);

  std::string_view text_;
  const CsvLimits limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

// One field of a row, always in quotes. What a spreadsheet would take for a formula gets a quote
// mark in front.
std::string csv_field(std::string_view text);

}  // namespace linepool::wire
