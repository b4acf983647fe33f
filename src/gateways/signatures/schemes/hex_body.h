// X-Signature of gateways for Android phones: an HMAC-SHA256 in hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

#include "gateways/samples/sample_request.h"
#include "gateways/signatures/check.h"

namespace linepool::gateways {

// Over the body, and `after` it.
Finding check_hex_body(std::string_view secret, const SignedRequest& signed_request,
                       std::string_view after);
std::string sign_hex_body(std::string_view secret, OwnRequest& request, std::string_view after);

}  // namespace linepool::gateways
