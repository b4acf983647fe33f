// The generated secrets of the data directory.
#pragma once

#include <filesystem>
#include <string>

#include "base/crypto/random.h"

namespace linepool::server {

// The token of the admin API: `from_environment` if there is one, otherwise the file's, otherwise a
// new one. The file holds it afterwards. Throws StartFailure.
std::string admin_token(const std::filesystem::path& file, const std::string& from_environment,
                        Random& random);

// The secret that signs tokens for single orders: the file's, or a new one that is in the file
// before anybody uses it. Throws StartFailure.
std::string signing_secret(const std::filesystem::path& file, Random& random);

// The API key of the sandbox: the file's, or a new one that is in the file before anybody uses it.
// Throws StartFailure.
std::string sandbox_key(const std::filesystem::path& file, Random& random);

// The password of the sandbox's gateway: the file's, or a new one. Throws StartFailure.
std::string sandbox_password(const std::filesystem::path& file, Random& random);

}  // namespace linepool::server
