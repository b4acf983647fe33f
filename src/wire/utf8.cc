#include "wire/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace linepool::wire {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080ull;

// The shape of a multi-byte sequence: its length and the range of its second byte. That range is
// what excludes overlong forms, surrogates and code points above U+10FFFF.
struct Shape {
  std::size_t length = 0;  // 0: not a lead byte
  std::uint8_t second_min = 0x80;
  std::uint8_t second_max = 0xBF;
};

constexpr Shape shape_of(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    // Almost everything is ASCII: eight bytes at a time.
    while (i + sizeof(std::uint64_t) <= text.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + i, sizeof word);
      if ((word & kHighBits) != 0) break;
      i += sizeof word;
    }
    if (i == text.size()) return true;
    const auto lead = static_cast<std::uint8_t>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const Shape shape = shape_of(lead);
    if (shape.length == 0 || text.size() - i < shape.length) return false;
    const auto second = static_cast<std::uint8_t>(text[i + 1]);
    if (second < shape.second_min || second > shape.second_max) return false;
    for (std::size_t k = 2; k < shape.length; ++k) {
      if ((static_cast<std::uint8_t>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += shape.length;
  }
  return true;
}

}  // namespace linepool::wire
