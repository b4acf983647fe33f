// Secrets of providers' signatures, as they are stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/random.h"

namespace linepool::gateways {

// `install` is the secret of this install; without it nobody can read them, and a server with
// another one cannot either.
std::string seal_signature_secret(std::string_view install, std::string_view secret,
                                  Random& random);
std::optional<std::string> open_signature_secret(std::string_view install, std::string_view sealed);

}  // namespace linepool::gateways
