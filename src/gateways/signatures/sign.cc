#include "gateways/signatures/sign.h"

#include "base/check.h"
#include "gateways/signatures/check.h"

namespace linepool::gateways {

bool can_sign(std::string_view scheme) {
  const SignatureScheme* found = find_scheme(scheme);
  return found != nullptr && found->sign != nullptr;
}

std::string sign(std::string_view scheme, const Signing& signing, OwnRequest& request) {
  CHECK(can_sign(scheme), "there is a way to sign");
  return find_scheme(scheme)->sign(signing, request);
}

std::string put_signature(OwnRequest& request, std::string_view header, std::string signature,
                          std::string_view before) {
  request.headers.emplace_back(header, std::string(before) + signature);
  return signature;
}

}  // namespace linepool::gateways
