#include "base/crypto/sha256_sum.h"

#include <openssl/evp.h>

#include "base/check.h"

namespace linepool {

struct Sha256Sum::State {
  State() : context(EVP_MD_CTX_new()) {
    CHECK(context != nullptr && EVP_DigestInit_ex2(context, EVP_sha256(), nullptr) == 1,
          "OpenSSL has SHA-256");
  }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  EVP_MD_CTX* const context;
};

Sha256Sum::Sha256Sum() : state_(std::make_unique<State>()) {}

Sha256Sum::~Sha256Sum() = default;

void Sha256Sum::add(std::string_view bytes) {
  CHECK(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1,
        "hashing does not fail");
}

std::string Sha256Sum::hex() {
  std::string digest(Digest{}.size(), '\0');
  CHECK(EVP_DigestFinal_ex(state_->context, reinterpret_cast<unsigned char*>(digest.data()),
                           nullptr) == 1,
        "hashing does not fail");
  return to_hex(digest);
}

}  // namespace linepool
