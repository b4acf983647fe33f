#include "wire/csv.h"

#include "base/text/utf8.h"

namespace linepool::wire {

CsvReader::CsvReader(std::string_view text, const CsvLimits& limits)
    : text_(text), limits_(limits) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
}

Result<bool> CsvReader::next(std::vector<std::string>& fields) {
  fields.clear();
  skip_empty_lines();
  row_line_ = line_;
  if (at_end()) return false;
  if (const std::string_view fault = read_row(fields); !fault.empty()) {
    skip_line();
    return Refusal(Error::kInvalidParameter, std::string(fault));
  }
  return true;
}

void CsvReader::skip_empty_lines() {
  while (take_line_break()) {
  }
}

bool CsvReader::take_line_break() {
  if (at_end()) return false;
  std::size_t width = 0;
  if (text_[at_] == '\n') width = 1;
  if (text_.substr(at_, 2) == "\r\n") width = 2;
  if (width == 0) return false;
  at_ += width;
  ++line_;
  return true;
}

void CsvReader::skip_line() {
  const std::size_t end = text_.find('\n', at_);
  if (end == std::string_view::npos) {
    at_ = text_.size();
    return;
  }
  at_ = end + 1;
  ++line_;
}

std::string_view CsvReader::read_row(std::vector<std::string>& fields) {
  for (;;) {
    if (fields.size() >= limits_.fields) return "The row has too many fields.";
    std::string& field = fields.emplace_back();
    const bool quoted = !at_end() && text_[at_] == '"';
    if (const std::string_view fault = quoted ? read_quoted(field) : read_plain(field);
        !fault.empty()) {
      return fault;
    }
    if (field.find('\0') != std::string::npos) return "A field contains a NUL byte.";
    if (!is_valid_utf8(field)) return "A field is not valid UTF-8.";
    if (at_end() || take_line_break()) return {};
    if (text_[at_] != ',') return "A quoted field is followed by more text.";
    ++at_;
  }
}

std::string_view CsvReader::read_quoted(std::string& field) {
  ++at_;  // the opening quote
  for (;;) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      at_ = text_.size();
      return "A quoted field is not closed.";
    }
    const std::string_view part = text_.substr(at_, quote - at_);
    for (const char c : part) line_ += c == '\n' ? 1 : 0;
    field += part;
    at_ = quote + 1;
    if (field.size() > limits_.field_bytes) return "A field is too long.";
    if (at_end() || text_[at_] != '"') return {};
    field += '"';
    ++at_;
  }
}

std::string_view CsvReader::read_plain(std::string& field) {
  const std::size_t first = at_;
  while (!at_end() && text_[at_] != ',' && text_[at_] != '\n' && text_.substr(at_, 2) != "\r\n") {
    if (text_[at_] == '"') return "An unquoted field contains a quote.";
    ++at_;
  }
  if (at_ - first > limits_.field_bytes) return "A field is too long.";
  field = text_.substr(first, at_ - first);
  return {};
}

std::string csv_field(std::string_view text) {
  std::string out = "\"";
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (is_formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace linepool::wire
