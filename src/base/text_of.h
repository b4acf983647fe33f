// Bytes as the text that hashes, MACs and hex take.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace linepool {

// The same memory, not a copy.
inline std::string_view text_of(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace linepool
