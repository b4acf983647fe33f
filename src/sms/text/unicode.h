// Code points in and out of UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/text/utf8.h"

namespace linepool::sms {

inline constexpr char32_t kReplacement = 0xFFFD;

// Appends one code point. A surrogate, or what is above U+10FFFF, becomes U+FFFD.
inline void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

// Takes the first code point off `text`, which must not be empty; of malformed UTF-8 one byte, as
// U+FFFD.
inline char32_t take_code_point(std::string_view& text) {
  const std::size_t length = utf8_sequence(text);
  const char32_t c = length == 0 ? kReplacement : code_point(text.substr(0, length));
  text.remove_prefix(length == 0 ? 1 : length);
  return c;
}

}  // namespace linepool::sms
