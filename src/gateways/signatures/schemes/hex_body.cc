#include "gateways/signatures/schemes/hex_body.h"

#include <string>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/sign.h"

namespace linepool::gateways {
namespace {

constexpr std::string_view kHexHeader = "X-Signature";

std::string hex_signature(std::string_view secret, std::string_view body, std::string_view after) {
  return to_hex(hmac_sha256(secret, std::string(body).append(after)));
}

}  // namespace

Finding check_hex_body(std::string_view secret, const SignedRequest& signed_request,
                       std::string_view after) {
  const std::string_view shown = header_of(signed_request, kHexHeader);
  if (shown.empty()) return missing("There is no header X-Signature.");
  if (shown.size() > kSignatureBytes) return wrong("The header X-Signature is too long.");
  const std::string right = hex_signature(secret, signed_request.request.body, after);
  if (equal_constant_time(std::string_view(lower(shown)), std::string_view(right))) return holds();
  return wrong("X-Signature is not that of this request: the signing secret is another one.");
}

std::string sign_hex_body(std::string_view secret, OwnRequest& request, std::string_view after) {
  return put_signature(request, kHexHeader, hex_signature(secret, request.body, after));
}

}  // namespace linepool::gateways
