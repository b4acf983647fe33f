// SHA-256 and hex, for API keys and tokens, of which only digests are stored.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view data);
std::string to_hex(std::string_view bytes);
// Nothing unless `digits` are pairs of hexadecimal digits.
std::optional<std::string> from_hex(std::string_view digits);
// Takes the same time for equal and unequal digests.
bool equal_constant_time(const Digest& a, const Digest& b);

// Digests are already uniform: their first eight bytes are a good hash.
struct DigestHash {
  std::size_t operator()(const Digest& d) const noexcept {
    std::size_t h = 0;
    std::memcpy(&h, d.data(), sizeof h);
    return h;
  }
};

}  // namespace linepool
