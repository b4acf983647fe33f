// Code points, UTF-16 units and UTF-8 bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/check.h"

namespace linepool {

inline constexpr char32_t kReplacement = 0xFFFD;

constexpr bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}
constexpr bool is_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDFFF;
}
constexpr char32_t join_surrogates(char32_t high, char32_t low) {
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

// Appends a code point that is no surrogate.
inline void append_utf8(std::string& out, char32_t c) {
  CHECK(c <= 0x10FFFF && !is_surrogate(c), "a code point");
  const auto byte = [&out](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      byte(0xE0 | (c >> 12));
    } else {
      byte(0xF0 | (c >> 18));
      byte(0x80 | ((c >> 12) & 0x3F));
    }
    byte(0x80 | ((c >> 6) & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

// Reads the code point at `at` of valid UTF-8 and advances `at` past it.
inline char32_t take_utf8(std::string_view text, std::size_t& at) {
  const auto byte = [&] { return static_cast<unsigned char>(text[at++]); };
  const char32_t lead = byte();
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3Fu >> more);
  for (int i = 0; i < more && at < text.size(); ++i) c = (c << 6) | (byte() & 0x3Fu);
  return c;
}

}  // namespace linepool
