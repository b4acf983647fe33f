#include "base/crypto/hmac.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text_of.h"

namespace linepool {
namespace {

constexpr std::size_t kBlock = 64;  // of SHA-256
using Block = std::array<char, kBlock>;

Digest hash_padded(const Block& key, char pad, std::string_view data) {
  std::string text;
  text.reserve(kBlock + data.size());
  for (const char c : key) text += static_cast<char>(c ^ pad);
  return sha256(text.append(data));
}

}  // namespace

// RFC 2104 on top of our own sha256(): OpenSSL's HMAC() looks up the algorithm on every call, under
// a lock. That costs more than hashing a token, and any request may carry one.
Digest hmac_sha256(std::string_view key, std::string_view data) {
  constexpr char kInner = 0x36;
  constexpr char kOuter = 0x5C;
  Block block{};
  const Digest hashed = key.size() > kBlock ? sha256(key) : Digest{};
  if (key.size() > kBlock) key = text_of(hashed);
  std::copy(key.begin(), key.end(), block.begin());
  const Digest inner = hash_padded(block, kInner, data);
  return hash_padded(block, kOuter, text_of(inner));
}

}  // namespace linepool
