// The secret of a new webhook.
#pragma once

#include <string>

#include "base/crypto/random.h"

namespace linepool::api {

// "whsec_" and the base64 of 24 bytes.
std::string new_webhook_secret(Random& random);

}  // namespace linepool::api
