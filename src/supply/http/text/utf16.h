// UTF-16 as bytes, and whether bytes without a declared charset are UTF-16.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::supply {

enum class ByteOrder : std::uint8_t { kBig, kLittle };

struct Utf16Text {
  std::string utf8;
  bool replaced = false;  // a lone surrogate, or an odd byte at the end, became U+FFFD
};

Utf16Text utf16_to_utf8(std::string_view bytes, ByteOrder order);

// The byte order of a leading byte order mark; nothing without one.
std::optional<ByteOrder> byte_order_mark(std::string_view bytes);

// Whether undeclared bytes are UTF-16 rather than single-byte text with a stray NUL: they are not
// multi-byte UTF-8, every unit is a text character, some high byte is below 0x20 (as for every
// digit and every letter from Latin to Thai), and few units are two ASCII letters.
std::optional<ByteOrder> utf16_order_of(std::string_view bytes);

// Whether bytes declared UTF-16 are certainly something else: multi-byte UTF-8, or ASCII text. An
// odd number of bytes alone proves nothing: text can be cut off anywhere.
bool is_plainly_not_utf16(std::string_view bytes);

}  // namespace linepool::supply
