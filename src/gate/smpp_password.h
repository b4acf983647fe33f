// The passwords of SMPP: of suppliers that bind to us, and of SMSCs to which we bind.
#pragma once

#include <optional>
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

// The other way round: the password with which we bind to an SMSC must be read again.
std::string seal_smsc_password(std::string_view password, std::string_view secret, Random& random);
// Nothing if this install did not seal it.
std::optional<std::string> open_smsc_password(std::string_view sealed, std::string_view secret);

}  // namespace linepool::gate
