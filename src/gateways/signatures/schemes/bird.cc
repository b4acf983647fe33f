// https://docs.bird.com/api/notifications-api, "Verifying a webhook subscription": HMAC-SHA256 over
// timestamp, URL and the SHA-256 of the body, a line each.
#include <string>

#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {
namespace {

std::string bird_signature(std::string_view secret, std::string_view timestamp,
                           std::string_view url, std::string_view body) {
  std::string text(timestamp);
  text.append("\n").append(url).append("\n");
  text += hash_of(HashKind::kSha256, body);
  return base64_encode(hmac_sha256(secret, text));
}

}  // namespace

Finding check_bird(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view shown = header_of(signed_request, "messagebird-signature");
  const std::string_view timestamp = header_of(signed_request, "messagebird-request-timestamp");
  if (shown.empty() || timestamp.empty()) {
    return missing(
        "There is no header messagebird-signature, or no messagebird-request-timestamp.");
  }
  if (shown.size() > kSignatureBytes) return wrong("The header messagebird-signature is too long.");
  const std::optional<Time> at = unix_seconds(timestamp);
  if (!at) return wrong("The header messagebird-request-timestamp holds no time.");
  const std::string right =
      bird_signature(secret, timestamp, signed_request.url, signed_request.request.body);
  if (!equal_constant_time(shown, std::string_view(right))) {
    return wrong(
        "The signature is not that of this request: the signing key is another one, or Bird calls "
        "another address.");
  }
  return fresh(*at, signed_request.now);
}

std::string sign_bird(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  request.headers.emplace_back("messagebird-request-timestamp", at);
  return put_signature(request, "messagebird-signature",
                       bird_signature(signing.secret, at, request.url(), request.body));
}

}  // namespace linepool::gateways
