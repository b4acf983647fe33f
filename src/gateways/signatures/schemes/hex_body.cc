#include "gateways/signatures/schemes/hex_body.h"

#include <string>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"

namespace linepool::gateways {

Finding check_hex_body(std::string_view secret, const SignedRequest& signed_request,
                       std::string_view after) {
  const std::string_view shown = header_of(signed_request, "X-Signature");
  if (shown.empty()) return missing("There is no header X-Signature.");
  if (shown.size() > kSignatureBytes) return wrong("The header X-Signature is too long.");
  const std::string text = std::string(signed_request.request.body).append(after);
  const std::string right = to_hex(hmac_of(HashKind::kSha256, secret, text));
  if (equal_constant_time(std::string_view(lower(shown)), std::string_view(right))) return holds();
  return wrong("X-Signature is not that of this request: the signing secret is another one.");
}

}  // namespace linepool::gateways
