// Numbers in network byte order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"

namespace linepool {

// The number that all of `bytes`, at most eight, make.
inline std::uint64_t read_big_endian(std::string_view bytes) {
  CHECK(bytes.size() <= sizeof(std::uint64_t));
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<std::uint8_t>(c);
  return value;
}

// Appends the lowest `bytes` bytes of `value`.
inline void append_big_endian(std::string& out, std::uint64_t value, std::size_t bytes) {
  CHECK(bytes <= sizeof(value));
  for (std::size_t i = bytes; i > 0; --i) out += static_cast<char>(value >> (i - 1) * 8 & 0xFF);
}

}  // namespace linepool
