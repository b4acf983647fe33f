#include "base/crypto/mac.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

#include "base/check.h"

namespace linepool {
namespace {

constexpr std::size_t kEd25519KeyBytes = 32;
constexpr std::size_t kEd25519Bytes = 64;
constexpr std::size_t kShortBlock = 64;  // of MD5, SHA-1 and SHA-256
constexpr std::size_t kLongBlock = 128;  // of SHA-384 and SHA-512

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const EVP_MD* algorithm_of(HashKind kind) {
  switch (kind) {
    case HashKind::kMd5: return EVP_md5();
    case HashKind::kSha1: return EVP_sha1();
    case HashKind::kSha256: return EVP_sha256();
    case HashKind::kSha384: return EVP_sha384();
    case HashKind::kSha512: return EVP_sha512();
  }
  return nullptr;
}

std::size_t block_of(HashKind kind) {
  const bool is_long = kind == HashKind::kSha384 || kind == HashKind::kSha512;
  return is_long ? kLongBlock : kShortBlock;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string hash_of(HashKind kind, std::string_view data) {
  const Context context(EVP_MD_CTX_new());
  CHECK(context != nullptr, "there is memory for a hash");
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int size = 0;
  const bool hashed = EVP_DigestInit_ex(context.get(), algorithm_of(kind), nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), data.data(), data.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), out.data(), &size) == 1;
  CHECK(hashed, "hashing does not fail");
  return {reinterpret_cast<const char*>(out.data()), size};
}

// RFC 2104; OpenSSL's HMAC() takes no empty key.
std::string hmac_of(HashKind kind, std::string_view key, std::string_view data) {
  std::string padded(key.size() > block_of(kind) ? hash_of(kind, key) : std::string(key));
  padded.resize(block_of(kind), '\0');
  std::string inner = padded;
  std::string outer = padded;
  for (char& c : inner) c = static_cast<char>(c ^ 0x36);
  for (char& c : outer) c = static_cast<char>(c ^ 0x5C);
  return hash_of(kind, outer.append(hash_of(kind, inner.append(data))));
}

bool equal_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

bool ed25519_holds(std::string_view public_key, std::string_view signature, std::string_view text) {
  if (public_key.size() != kEd25519KeyBytes || signature.size() != kEd25519Bytes) return false;
  const std::unique_ptr<EVP_PKEY, FreeKey> key(EVP_PKEY_new_raw_public_key(
      EVP_PKEY_ED25519, nullptr, bytes_of(public_key), public_key.size()));
  const Context context(EVP_MD_CTX_new());
  CHECK(context != nullptr, "there is memory for a signature");
  if (key == nullptr) return false;
  return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(text),
                          text.size()) == 1;
}

}  // namespace linepool
