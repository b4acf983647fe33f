// UTF-16 in bytes, and whether bytes that nobody declared are UTF-16.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::supply {

enum class ByteOrder : std::uint8_t { kBig, kLittle };

struct Utf16Text {
  std::string utf8;
  bool replaced = false;  // a half of a pair, or an odd byte at the end, became U+FFFD
};

Utf16Text utf16_to_utf8(std::string_view bytes, ByteOrder order);

// What a byte order mark at the front says; nothing without one.
std::optional<ByteOrder> byte_order_mark(std::string_view bytes);

// Whether undeclared bytes are UTF-16 and no text of one byte a letter with a stray NUL: they are
// no UTF-8 of several bytes, every unit is a character of text, some high byte is below 0x20 (as
// of every digit and every letter from Latin to Thai), and few units are two letters of ASCII.
std::optional<ByteOrder> utf16_order_of(std::string_view bytes);

// Whether bytes that are declared UTF-16 are something else for certain: UTF-8 of several bytes, or
// a text of ASCII. An odd number of bytes alone says nothing: text is cut off anywhere.
bool is_plainly_not_utf16(std::string_view bytes);

}  // namespace linepool::supply
