// Salted password hashes: Argon2id (RFC 9106), 64 MiB and three passes each. Slow on purpose, so
// they run on a Worker, never on a loop or the engine.
#pragma once

#include <string>
#include <string_view>

#include "base/crypto/random.h"

namespace linepool::auth {

// What each hash costs. Stored in the hash, so a later change leaves old ones valid.
struct PasswordCost {
  std::uint32_t memory_kib = 64 * 1024;
  std::uint32_t passes = 3;
};

// "$argon2id$v=19$m=65536,t=3,p=1$SALT$HASH". Throws std::bad_alloc if there is no memory for it.
std::string hash_password(std::string_view password, Random& random, PasswordCost cost = {});

// Whether `password` is what `hash` was made of. Takes as long for a wrong one. False if `hash` is
// not one. Throws std::bad_alloc.
bool is_password(std::string_view password, const std::string& hash);

}  // namespace linepool::auth
