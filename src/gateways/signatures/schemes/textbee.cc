// https://textbee.dev/docs: the body.
#include "gateways/signatures/schemes/hex_body.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {

Finding check_textbee(std::string_view secret, const SignedRequest& signed_request) {
  return check_hex_body(secret, signed_request, {});
}

std::string sign_textbee(const Signing& signing, OwnRequest& request) {
  return sign_hex_body(signing.secret, request, {});
}

}  // namespace linepool::gateways
