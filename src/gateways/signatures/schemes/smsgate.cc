// https://docs.sms-gate.app/features/webhooks: the body and X-Timestamp.
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/hex_body.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {

Finding check_smsgate(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view timestamp = header_of(signed_request, "X-Timestamp");
  const Finding finding = check_hex_body(secret, signed_request, timestamp);
  if (!finding.holds()) return finding;
  const std::optional<Time> at = unix_seconds(timestamp);
  if (!at) return wrong("The header X-Timestamp holds no time.");
  return fresh(*at, signed_request.now);
}

std::string sign_smsgate(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  request.headers.emplace_back("X-Timestamp", at);
  return sign_hex_body(signing.secret, request, at);
}

}  // namespace linepool::gateways
