#include "gate/smpp_password.h"

#include "base/crypto/hmac.h"
#include "base/crypto/sealed_secret.h"

namespace linepool::gate {
namespace {

constexpr std::string_view kSmscPassword = "SMSC password";

}  // namespace

std::string draw_smpp_password(Random& random) {
  constexpr std::string_view kChars = "23456789abcdefghjkmnpqrstuvwxyz";
  std::string password;
  while (password.size() < kSmppPasswordChars) password += kChars[random.below(kChars.size())];
  return password;
}

Digest smpp_password_hash(std::string_view secret, std::string_view password) {
  return hmac_sha256(secret, "SMPP password: " + std::string(password));
}

std::string seal_smsc_password(std::string_view password, std::string_view secret, Random& random) {
  return seal_secret(kSmscPassword, password, secret, random);
}

std::optional<std::string> open_smsc_password(std::string_view sealed, std::string_view secret) {
  return unseal_secret(kSmscPassword, sealed, secret);
}

}  // namespace linepool::gate
