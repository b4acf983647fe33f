#include "wire/webhook_signature.h"

#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/crypto/hmac.h"

namespace linepool::wire {
namespace {

constexpr std::string_view kSecretPrefix = "whsec_";

bool is_key_size(std::size_t bytes) {
  return bytes >= 24 && bytes <= 64;
}

}  // namespace

std::optional<std::string> webhook_key(std::string_view secret) {
  if (!secret.starts_with(kSecretPrefix)) return {};
  auto key = base64_decode(secret.substr(kSecretPrefix.size()));
  if (!key || !is_key_size(key->size())) return {};
  return key;
}

std::string webhook_secret(std::string_view bytes) {
  CHECK(is_key_size(bytes.size()));
  return std::string(kSecretPrefix) + base64_encode(bytes);
}

std::string sign_webhook(std::string_view secret, std::string_view id, std::int64_t unix_seconds,
                         std::string_view body) {
  const auto key = webhook_key(secret);
  CHECK(key.has_value() && id.find('.') == std::string_view::npos);
  std::string content(id);
  content += '.';
  content += std::to_string(unix_seconds);
  content += '.';
  content += body;
  const Digest digest = hmac_sha256(*key, content);
  return "v1," + base64_encode({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace linepool::wire
