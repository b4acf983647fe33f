// Secrets that must be read again, such as a password for somebody else's server: encrypted with
// the secret of the install, which is in no database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/random.h"

namespace linepool {

// Base64 of a nonce and the text in AES-256-GCM. `purpose` keeps one kind of secret from passing as
// another.
std::string seal_secret(std::string_view purpose, std::string_view text, std::string_view secret,
                        Random& random);
// Nothing if this install did not seal it, for this purpose.
std::optional<std::string> unseal_secret(std::string_view purpose, std::string_view sealed,
                                         std::string_view secret);

}  // namespace linepool
