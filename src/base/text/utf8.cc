#include "base/text/utf8.h"

#include <cstdint>
#include <cstring>

#include "base/check.h"

namespace linepool {
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

std::size_t utf8_sequence(std::string_view text) {
  CHECK(!text.empty());
  const auto lead = static_cast<std::uint8_t>(text[0]);
  if (lead < 0x80) return 1;
  const Shape shape = shape_of(lead);
  if (shape.length == 0 || text.size() < shape.length) return 0;
  const auto second = static_cast<std::uint8_t>(text[1]);
  if (second < shape.second_min || second > shape.second_max) return 0;
  for (std::size_t k = 2; k < shape.length; ++k) {
    if ((static_cast<std::uint8_t>(text[k]) & 0xC0) != 0x80) return 0;
  }
  return shape.length;
}

char32_t code_point(std::string_view sequence) {
  CHECK(!sequence.empty() && utf8_sequence(sequence) == sequence.size());
  const auto lead = static_cast<std::uint8_t>(sequence[0]);
  if (sequence.size() == 1) return lead;
  // A lead byte has as many high bits as its sequence has bytes, then a zero.
  char32_t value = lead & (0x7Fu >> sequence.size());
  for (std::size_t k = 1; k < sequence.size(); ++k) {
    value = value << 6 | (static_cast<std::uint8_t>(sequence[k]) & 0x3Fu);
  }
  return value;
}

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
    const std::size_t length = utf8_sequence(text.substr(i));
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

}  // namespace linepool
