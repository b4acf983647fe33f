// https://developers.messagebird.com/api/#verifying-http-requests: a JSON Web Token with the hashes
// of URL and body.
#include <string>

#include "base/ascii.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/jwt.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {
namespace {

constexpr Duration kMessageBirdSkew = Duration::seconds(5);

bool is_hash_of(std::string_view claim, std::string_view text) {
  return equal_constant_time(std::string_view(lower(claim)), std::string_view(hex_sha256(text)));
}

}  // namespace

Finding check_messagebird(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view token = header_of(signed_request, "MessageBird-Signature-JWT");
  if (token.empty()) return missing("There is no header MessageBird-Signature-JWT.");
  const Jwt jwt = read_jwt(token, secret, true);
  if (!jwt.finding.holds()) return jwt.finding;
  if (text_claim(jwt.claims, "iss") != "MessageBird") {
    return wrong("The JSON Web Token is not MessageBird's.");
  }
  if (!is_hash_of(text_claim(jwt.claims, "url_hash"), signed_request.url)) {
    return wrong("The JSON Web Token is for another address than this supplier's.");
  }
  const std::string_view body = signed_request.request.body;
  const bool names_body = jwt.claims.contains("payload_hash");
  if (names_body ? !is_hash_of(text_claim(jwt.claims, "payload_hash"), body) : !body.empty()) {
    return wrong("The body is not the one whose hash the JSON Web Token holds.");
  }
  return in_time(jwt.claims, signed_request.now, kMessageBirdSkew);
}

std::string sign_messagebird(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("iss", "MessageBird").text("url_hash", hex_sha256(request.url()));
  if (!request.body.empty()) claims.text("payload_hash", hex_sha256(request.body));
  return put_signature(request, "MessageBird-Signature-JWT", write_jwt(signing, claims));
}

}  // namespace linepool::gateways
