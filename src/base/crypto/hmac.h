// HMAC-SHA256, for signing messages between machines.
#pragma once

#include <string_view>

#include "base/crypto/digest.h"

namespace linepool {

Digest hmac_sha256(std::string_view key, std::string_view data);

}  // namespace linepool
