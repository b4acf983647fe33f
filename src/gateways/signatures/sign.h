// Signs a sample request as its gateway would, so that what checks signatures can be tried.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "gateways/samples/sample_request.h"

namespace linepool::gateways {

struct Signing {
  std::string_view secret;
  Time now;
  std::string_view nonce;  // what the gateway would draw at random

  // Since 1970, in decimal.
  [[nodiscard]] std::string seconds() const { return std::to_string(now.ms / 1000); }
};

// Whether requests of the scheme can be signed with the secret that we have: not if it is only a
// public key.
bool can_sign(std::string_view scheme);

// Adds the signature to the request, in headers or as a parameter, and returns it; the request's
// `address` must be the one that the gateway calls.
std::string sign(std::string_view scheme, const Signing& signing, OwnRequest& request);

// For the schemes: puts the signature into a header, behind `before`, and returns it.
std::string put_signature(OwnRequest& request, std::string_view header, std::string signature,
                          std::string_view before = {});

}  // namespace linepool::gateways
