// The passwords of suppliers that bind over SMPP.
#pragma once

#include <string>
#include <string_view>

#include "base/crypto/digest.h"
#include "base/crypto/random.h"

namespace linepool::gate {

// SMPP has room for eight characters: few enough to try them all, with a plain digest in hand. So
// the digest is keyed with the secret of the install, which is in no database.
inline constexpr std::size_t kSmppPasswordChars = 8;

// A new one, without characters that look alike.
std::string draw_smpp_password(Random& random);
Digest smpp_password_hash(std::string_view secret, std::string_view password);

}  // namespace linepool::gate
