#include "gateways/signatures/signature_secret.h"

#include "base/crypto/sealed_secret.h"

namespace linepool::gateways {
namespace {

constexpr std::string_view kPurpose = "supplier signature";

}  // namespace

std::string seal_signature_secret(std::string_view install, std::string_view secret,
                                  Random& random) {
  return seal_secret(kPurpose, secret, install, random);
}

std::optional<std::string> open_signature_secret(std::string_view install,
                                                 std::string_view sealed) {
  return unseal_secret(kPurpose, sealed, install);
}

}  // namespace linepool::gateways
