// What other people's signatures are made of: hashes and MACs of every kind they use, and Ed25519.
// Our own are in hmac.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace linepool {

enum class HashKind : std::uint8_t { kMd5, kSha1, kSha256, kSha384, kSha512 };

// The bytes, not hexadecimal digits.
std::string hash_of(HashKind kind, std::string_view data);
std::string hmac_of(HashKind kind, std::string_view key, std::string_view data);

// Takes the same time for equal and unequal texts of the same length.
bool equal_constant_time(std::string_view a, std::string_view b);

// Whether the signature of 64 bytes is that of the owner of the public key of 32 bytes.
bool ed25519_holds(std::string_view public_key, std::string_view signature, std::string_view text);

}  // namespace linepool
