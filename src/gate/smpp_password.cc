#include "gate/smpp_password.h"

#include "base/crypto/hmac.h"

namespace linepool::gate {

std::string draw_smpp_password(Random& random) {
  constexpr std::string_view kChars = "23456789abcdefghjkmnpqrstuvwxyz";
  std::string password;
  while (password.size() < kSmppPasswordChars) password += kChars[random.below(kChars.size())];
  return password;
}

Digest smpp_password_hash(std::string_view secret, std::string_view password) {
  return hmac_sha256(secret, "SMPP password: " + std::string(password));
}

}  // namespace linepool::gate
