// https://developers.sinch.com/docs/sms/api-reference/sms/webhooks: HMAC-SHA256 over body, nonce
// and timestamp. Sinch repeats a request for a day, and nothing says that it signs it anew, so an
// old timestamp does not count against it: a request that comes again is the same SMS by its id.
#include <string>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {
namespace {

std::string sinch_signature(std::string_view secret, std::string_view body, std::string_view nonce,
                            std::string_view timestamp) {
  std::string text(body);
  text.append(".").append(nonce).append(".").append(timestamp);
  return base64_encode(hmac_sha256(secret, text));
}

}  // namespace

Finding check_sinch(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view shown = header_of(signed_request, "x-sinch-webhook-signature");
  const std::string_view nonce = header_of(signed_request, "x-sinch-webhook-signature-nonce");
  const std::string_view timestamp =
      header_of(signed_request, "x-sinch-webhook-signature-timestamp");
  const std::string_view algorithm =
      header_of(signed_request, "x-sinch-webhook-signature-algorithm");
  if (shown.empty()) return missing("There is no header x-sinch-webhook-signature.");
  if (nonce.empty() || timestamp.empty()) {
    return wrong("There is no header with the nonce or the timestamp of the signature.");
  }
  for (const std::string_view header : {shown, nonce, timestamp}) {
    if (header.size() > kSignatureBytes) return wrong("A header of the signature is too long.");
  }
  if (!algorithm.empty() && !equal_ignoring_case(algorithm, "HmacSHA256")) {
    return wrong("The signature is made by an algorithm that is not taken.");
  }
  const std::string right = sinch_signature(secret, signed_request.request.body, nonce, timestamp);
  if (equal_constant_time(shown, std::string_view(right))) return holds();
  return wrong("The signature is not that of this request: the secret is another one.");
}

std::string sign_sinch(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  request.headers.emplace_back("x-sinch-webhook-signature-nonce", signing.nonce);
  request.headers.emplace_back("x-sinch-webhook-signature-timestamp", at);
  request.headers.emplace_back("x-sinch-webhook-signature-algorithm", "HmacSHA256");
  return put_signature(request, "x-sinch-webhook-signature",
                       sinch_signature(signing.secret, request.body, signing.nonce, at));
}

}  // namespace linepool::gateways
