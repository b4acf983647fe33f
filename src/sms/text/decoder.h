// How every decoder writes down what it read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "sms/text/decoded.h"
#include "sms/text/single_byte.h"
#include "sms/text/unicode.h"

namespace linepool::sms {

class Writer {
 public:
  explicit Writer(std::size_t bytes) { out_.text.reserve(bytes + bytes / 8); }

  void put(char32_t c) { append_utf8(out_.text, c); }
  void note(Note note) { out_.notes.add(note); }
  // The bytes from `begin` to `end` mean nothing.
  void unreadable(std::size_t begin, std::size_t end) {
    put(kReplacement);
    note(Note::kReplaced);
    auto& ranges = out_.unreadable;
    if (!ranges.empty() && ranges.back().end == begin) {
      ranges.back().end = end;
    } else {
      ranges.push_back({begin, end});
    }
  }
  // A character of another alphabet than the declared one; U+FFFD if that has none either.
  void guess(char32_t c, std::size_t at) {
    if (c == kReplacement) return unreadable(at, at + 1);
    put(c);
    note(Note::kGuessed);
  }
  // The character above 0x7F at `at` where only ASCII should be: UTF-8 if it is some, otherwise
  // windows-1252. Returns its length.
  std::size_t guess_in(std::string_view bytes, std::size_t at) {
    const std::size_t length = utf8_sequence(bytes.substr(at));
    if (length < 2) {
      guess(windows_1252(static_cast<std::uint8_t>(bytes[at])), at);
      return 1;
    }
    guess(code_point(bytes.substr(at, length)), at);
    return length;
  }
  Decoded take() { return std::move(out_); }

 private:
  Decoded out_;
};

}  // namespace linepool::sms
