// https://developer.vonage.com/en/getting-started/concepts/webhooks: a JSON Web Token with the
// SHA-256 of the body.
#include <string>

#include "base/ascii.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/jwt.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {

Finding check_vonage_messages(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view token = bearer_token(signed_request);
  if (token.empty()) return missing("There is no header Authorization with a JSON Web Token.");
  const Jwt jwt = read_jwt(token, secret);
  if (!jwt.finding.holds()) return jwt.finding;
  const std::string hash = lower(text_claim(jwt.claims, "payload_hash"));
  const std::string right = hex_sha256(signed_request.request.body);
  if (!equal_constant_time(std::string_view(hash), std::string_view(right))) {
    return wrong("The body is not the one whose hash the JSON Web Token holds.");
  }
  return holds();
}

std::string sign_vonage_messages(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("payload_hash", hex_sha256(request.body));
  return put_signature(request, "Authorization", write_jwt(signing, claims), "Bearer ");
}

}  // namespace linepool::gateways
