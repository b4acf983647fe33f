#include "wire/json_writer.h"

#include <charconv>
#include <utility>

#include "base/check.h"

namespace linepool::wire {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

// The escape for a character that JSON does not allow as it is; "" for every other.
std::string_view short_escape(char c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\b': return "\\b";
    case '\f': return "\\f";
    default: return "";
  }
}

}  // namespace

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  ++depth_;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  CHECK(depth_ > 0);
  out_ += '}';
  --depth_;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  ++depth_;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  CHECK(depth_ > 0);
  out_ += ']';
  --depth_;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  append_quoted(value);
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  separate();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, end);
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
  return key(name).text(value);
}

JsonWriter& JsonWriter::number(std::string_view name, std::int64_t value) {
  return key(name).number(value);
}

JsonWriter& JsonWriter::count(std::string_view name, std::size_t value) {
  return key(name).number(static_cast<std::int64_t>(value));
}

JsonWriter& JsonWriter::flag(std::string_view name, bool value) {
  key(name);
  out_ += value ? "true" : "false";
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::null(std::string_view name) {
  return key(name).null();
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::time(std::string_view name, Time value) {
  return value.is_set() ? text(name, format_rfc3339(value)) : null(name);
}

std::string JsonWriter::take() {
  CHECK(depth_ == 0, "everything that was begun is ended");
  needs_comma_ = false;
  return std::exchange(out_, {});
}

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
}

void JsonWriter::append_quoted(std::string_view value) {
  out_ += '"';
  std::size_t plain = 0;  // start of the bytes not yet written that need no escape
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
    out_.append(value.substr(plain, i - plain));
    plain = i + 1;
    const std::string_view escape = short_escape(c);
    if (!escape.empty()) {
      out_ += escape;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out_ += "\\u00";
      out_ += kHex[byte >> 4];
      out_ += kHex[byte & 0xF];
    }
  }
  out_.append(value.substr(plain));
  out_ += '"';
}

}  // namespace linepool::wire
