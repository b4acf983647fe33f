#include "auth/password.h"

#include <argon2.h>

#include <array>
#include <new>

#include "base/check.h"

namespace linepool::auth {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::uint32_t kLanes = 1;
constexpr std::size_t kMaxText = 160;

}  // namespace

std::string hash_password(std::string_view password, Random& random, PasswordCost cost) {
  std::array<std::uint8_t, kSaltBytes> salt{};
  random.fill(salt);
  std::array<char, kMaxText> text{};
  const int status =
      argon2id_hash_encoded(cost.passes, cost.memory_kib, kLanes, password.data(), password.size(),
                            salt.data(), salt.size(), kHashBytes, text.data(), text.size());
  if (status == ARGON2_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  CHECK(status == ARGON2_OK, argon2_error_message(status));
  return text.data();
}

bool is_password(std::string_view password, const std::string& hash) {
  const int status = argon2id_verify(hash.c_str(), password.data(), password.size());
  if (status == ARGON2_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  return status == ARGON2_OK;
}

}  // namespace linepool::auth
