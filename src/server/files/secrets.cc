#include "server/files/secrets.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "gate/smpp_password.h"
#include "server/files/data_directory.h"

namespace linepool::server {
namespace {

constexpr std::size_t kTokenBytes = 16;  // of randomness

bool is_api_key(const std::string& text) {
  return text.size() == limits::kApiKeyChars && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string admin_token(const std::filesystem::path& file, const std::string& from_environment,
                        Random& random) {
  std::optional<std::string> kept = read_secret(file);
  if (kept && kept->empty()) {
    throw StartFailure(
        fmt::format("{} is empty; it must contain the admin token. Remove it, and the next start "
                    "creates a new one.",
                    file.string()));
  }
  std::string token = from_environment;
  if (token.empty()) token = kept ? *kept : random.hex(kTokenBytes);
  if (kept != token) write_secret(file, token);
  return token;
}

std::string signing_secret(const std::filesystem::path& file, Random& random) {
  const std::optional<std::string> kept = read_secret(file);
  if (kept && kept->size() >= 2 * kTokenBytes) return *kept;
  if (kept) {
    throw StartFailure(
        fmt::format("{} is too short for a signing key. Remove it, and the next start creates a "
                    "new one; tokens signed with the old one become invalid.",
                    file.string()));
  }
  std::string secret = random.hex(2 * kTokenBytes);
  write_secret(file, secret);
  return secret;
}

std::string sandbox_key(const std::filesystem::path& file, Random& random) {
  const std::optional<std::string> kept = read_secret(file);
  if (kept) {
    if (is_api_key(*kept)) return *kept;
    throw StartFailure(
        fmt::format("{} must contain an API key, 32 lower-case hex characters. Remove it, and the "
                    "next start creates a new one.",
                    file.string()));
  }
  std::string key = random.hex(limits::kApiKeyChars / 2);
  write_secret(file, key);
  return key;
}

std::string sandbox_password(const std::filesystem::path& file, Random& random) {
  const std::optional<std::string> kept = read_secret(file);
  if (kept) {
    if (!kept->empty() && kept->size() <= gate::kSmppPasswordChars) return *kept;
    throw StartFailure(
        fmt::format("{} must contain a password of 1 to {} characters. Remove it, and the next "
                    "start creates a new one.",
                    file.string(), gate::kSmppPasswordChars));
  }
  std::string password = gate::draw_smpp_password(random);
  write_secret(file, password);
  return password;
}

}  // namespace linepool::server
