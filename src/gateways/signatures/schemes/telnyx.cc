// https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks: Ed25519 over timestamp
// and body.
#include <string>

#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {

bool is_ed25519_key(std::string_view secret) {
  constexpr std::size_t kKeyBytes = 32;
  const std::optional<std::string> key = base64_decode(secret);
  return key && key->size() == kKeyBytes;
}

Finding check_telnyx(std::string_view key, const SignedRequest& signed_request) {
  const std::string_view shown = header_of(signed_request, "telnyx-signature-ed25519");
  const std::string_view timestamp = header_of(signed_request, "telnyx-timestamp");
  if (shown.empty() || timestamp.empty()) {
    return missing("There is no header telnyx-signature-ed25519, or no telnyx-timestamp.");
  }
  if (shown.size() > kSignatureBytes) {
    return wrong("The header telnyx-signature-ed25519 is too long.");
  }
  const std::optional<Time> at = unix_seconds(timestamp);
  const std::optional<std::string> signature = base64_decode(shown);
  if (!at || !signature) return wrong("A header of the signature cannot be read.");
  std::string text(timestamp);
  text.append("|").append(signed_request.request.body);
  if (!ed25519_holds(base64_decode(key).value_or(""), *signature, text)) {
    return wrong("The signature is not that of this request: the public key is another one.");
  }
  return fresh(*at, signed_request.now);
}

}  // namespace linepool::gateways
