// For receivers of webhooks: checks that a delivery comes from Linepool, unchanged and just now.
// This header is self-contained: C++17, the standard library, and OpenSSL's libcrypto to link with.
//
//   using namespace linepool::webhook;
//   if (verify({secret}, id, timestamp, signature, body) != Verdict::kGenuine) return 401;
//
// id, timestamp and signature are the headers webhook-id, webhook-timestamp and webhook-signature;
// the body is the raw bytes, before any parsing. Answer 2xx once the event is safe on your side:
// any other answer, or none within 15 s, brings the same delivery again with the same webhook-id,
// which also lets you recognise repeats. Deliveries of any other sender that follows the Standard
// Webhooks specification with symmetric keys can be verified in the same way.
#pragma once

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::webhook {

enum class Verdict : std::uint8_t {
  kGenuine,
  kBadSecret,       // none of the secrets is "whsec_...": fix it here, not at the sender
  kMalformed,       // a header is missing or malformed
  kOutOfTime,       // too old, or from the future: possibly a replay
  kWrongSignature,  // signed by somebody else, or the body was changed
};

namespace detail {

// The bytes that padded base64 encodes.
inline std::optional<std::string> decode(std::string_view text) {
  if (text.empty() || text.size() % 4 != 0 || text.size() > 1024) return std::nullopt;
  std::string out(text.size() / 4 * 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                   reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size()));
  if (size < 0 || static_cast<std::size_t>(size) != out.size()) return std::nullopt;
  for (int padding = 0; padding < 2 && text.back() == '='; ++padding) {
    text.remove_suffix(1);
    out.pop_back();
  }
  if (text.find('=') != std::string_view::npos) return std::nullopt;
  return out;
}

inline std::optional<std::string> key_of(std::string_view secret) {
  constexpr std::string_view kPrefix = "whsec_";
  if (secret.substr(0, kPrefix.size()) != kPrefix) return std::nullopt;
  return decode(secret.substr(kPrefix.size()));
}

inline std::optional<std::int64_t> seconds_of(std::string_view text) {
  if (text.empty() || text.size() > 12) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The base64 of the HMAC-SHA256; empty if libcrypto fails.
inline std::string signature_of(const std::string& key, const std::string& content) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  const unsigned char* made =
      HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
           reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest, &size);
  if (made == nullptr) return "";
  unsigned char text[2 * EVP_MAX_MD_SIZE];
  const int length = EVP_EncodeBlock(text, digest, static_cast<int>(size));
  return std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
}

// Whether one of the space-separated "v1,<base64>" is `wanted`; other versions are skipped. The
// comparison takes constant time.
inline bool lists(std::string_view signatures, std::string_view wanted) {
  bool found = false;
  while (!signatures.empty()) {
    const std::size_t end = signatures.find(' ');
    std::string_view one = signatures.substr(0, end);
    signatures.remove_prefix(end == std::string_view::npos ? signatures.size() : end + 1);
    if (one.substr(0, 3) != "v1,") continue;
    one.remove_prefix(3);
    const bool is_same = one.size() == wanted.size() && !wanted.empty() &&
                         CRYPTO_memcmp(one.data(), wanted.data(), wanted.size()) == 0;
    found = found || is_same;
  }
  return found;
}

}  // namespace detail

// `secrets`: any of them may have signed, so a secret can be replaced while deliveries continue.
// `tolerance`: max difference between `timestamp` and `now`, in either direction.
inline Verdict verify(const std::vector<std::string>& secrets, std::string_view id,
                      std::string_view timestamp, std::string_view signatures,
                      std::string_view body,
                      std::chrono::system_clock::time_point now = std::chrono::system_clock::now(),
                      std::chrono::seconds tolerance = std::chrono::minutes(5)) {
  const auto sent_at = detail::seconds_of(timestamp);
  if (id.empty() || !sent_at || signatures.empty()) return Verdict::kMalformed;
  std::string content(id);
  content.append(".").append(timestamp).append(".").append(body);
  Verdict verdict = Verdict::kBadSecret;
  for (const std::string& secret : secrets) {
    const auto key = detail::key_of(secret);
    if (!key) continue;
    if (verdict != Verdict::kGenuine) verdict = Verdict::kWrongSignature;
    if (detail::lists(signatures, detail::signature_of(*key, content))) verdict = Verdict::kGenuine;
  }
  if (verdict != Verdict::kGenuine) return verdict;
  const auto distance = now - std::chrono::system_clock::time_point(std::chrono::seconds(*sent_at));
  if (distance > tolerance || distance < -tolerance) return Verdict::kOutOfTime;
  return Verdict::kGenuine;
}

}  // namespace linepool::webhook
