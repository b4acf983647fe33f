#include "domain/catalogue/fold.h"

#include <cstddef>
#include <cstdint>

#include "base/check.h"

namespace linepool {
namespace {

// The lower case of a letter in U+0080..U+07FF, the range of two-byte UTF-8. Letters whose other
// case is outside that range (U+0130, U+0178) stay as they are: they only have to equal themselves.
std::uint32_t lower(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  const bool even_is_upper = (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131) ||
                             (c >= 0x14A && c <= 0x177) || (c >= 0x1DE && c <= 0x1EF) ||
                             (c >= 0x1F8 && c <= 0x21F) || (c >= 0x460 && c <= 0x481) ||
                             (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F);
  if (even_is_upper) return c | 1u;
  const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_upper) return (c & 1u) != 0 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x531 && c <= 0x556) return c + 0x30;
  return c;
}

}  // namespace

std::optional<std::string_view> fold_case(std::string_view text, std::span<char> buffer) {
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
    const bool two_bytes = byte >= 0xC2 && byte <= 0xDF && (next & 0xC0u) == 0x80u;
    if (written + (two_bytes ? 2 : 1) > buffer.size()) return std::nullopt;
    if (two_bytes) {
      const std::uint32_t c = lower(((byte & 0x1Fu) << 6) | (next & 0x3Fu));
      CHECK(c >= 0x80 && c < 0x800);
      buffer[written++] = static_cast<char>(0xC0u | (c >> 6));
      buffer[written++] = static_cast<char>(0x80u | (c & 0x3Fu));
      ++i;
      continue;
    }
    const bool upper = byte >= 'A' && byte <= 'Z';
    buffer[written++] = static_cast<char>(upper ? byte + ('a' - 'A') : byte);
  }
  return std::string_view(buffer.data(), written);
}

}  // namespace linepool
