#include "base/crypto/sealed_secret.h"

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/crypto/hmac.h"
#include "base/text_of.h"

namespace linepool {
namespace {

constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

struct FreeCipher {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

Digest key_for(std::string_view purpose, std::string_view secret) {
  return hmac_sha256(secret, "sealed: " + std::string(purpose));
}

}  // namespace

std::string seal_secret(std::string_view purpose, std::string_view text, std::string_view secret,
                        Random& random) {
  std::array<std::uint8_t, kNonceBytes> nonce{};
  random.fill(nonce);
  const Digest key = key_for(purpose, secret);
  const Cipher cipher(EVP_CIPHER_CTX_new());
  CHECK(cipher != nullptr);
  std::string sealed(text.size(), '\0');
  std::string tag(kTagBytes, '\0');
  int written = 0;
  int rest = 0;
  const bool is_done =
      EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
      EVP_EncryptUpdate(cipher.get(), bytes_of(sealed), &written, bytes_of(text),
                        static_cast<int>(text.size())) == 1 &&
      EVP_EncryptFinal_ex(cipher.get(), bytes_of(sealed) + written, &rest) == 1 &&
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, tag.data()) == 1;
  CHECK(is_done && static_cast<std::size_t>(written + rest) == text.size(), "OpenSSL has AES-GCM");
  return base64_encode(std::string(text_of(nonce)) + sealed + tag);
}

std::optional<std::string> unseal_secret(std::string_view purpose, std::string_view sealed,
                                         std::string_view secret) {
  const std::optional<std::string> bytes = base64_decode(sealed);
  if (!bytes || bytes->size() < kNonceBytes + kTagBytes) return std::nullopt;
  const std::string_view all = *bytes;
  const std::string_view nonce = all.substr(0, kNonceBytes);
  const std::string_view body = all.substr(kNonceBytes, all.size() - kNonceBytes - kTagBytes);
  std::string tag(all.substr(all.size() - kTagBytes));
  const Digest key = key_for(purpose, secret);
  const Cipher cipher(EVP_CIPHER_CTX_new());
  CHECK(cipher != nullptr);
  std::string text(body.size(), '\0');
  int written = 0;
  int rest = 0;
  const bool is_ours =
      EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytes_of(nonce)) ==
          1 &&
      EVP_DecryptUpdate(cipher.get(), bytes_of(text), &written, bytes_of(body),
                        static_cast<int>(body.size())) == 1 &&
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1 &&
      EVP_DecryptFinal_ex(cipher.get(), bytes_of(text) + written, &rest) == 1;
  if (!is_ours) return std::nullopt;
  return text;
}

}  // namespace linepool
