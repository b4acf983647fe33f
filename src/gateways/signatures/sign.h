// Signs a sample request as its gateway would, so that what checks signatures can be tried.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "gateways/samples/sample_request.h"

namespace linepool::gateways {

// Whether requests of the scheme can be signed with the secret that we have: not if it is only a
// public key.
bool can_sign(std::string_view scheme);

// Adds the signature to the request, in headers or as a parameter, and returns it; the request's
// `address` must be the one that the gateway calls. `nonce` is what the gateway would draw at
// random.
std::string sign(std::string_view scheme, std::string_view secret, Time now, std::string_view nonce,
                 OwnRequest& request);

}  // namespace linepool::gateways
