// The data directory and the secrets in it. Everything here throws StartFailure with a sentence for
// the operator.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace linepool::server {

// The server cannot start; what() is one sentence.
class StartFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The catalogue's files have faults, which the operator must correct, as with a setting.
class BadCatalogue : public StartFailure {
 public:
  using StartFailure::StartFailure;
};

// The file in the data directory that holds the key that signs tokens.
inline constexpr const char* kSigningSecret = "signing.secret";

// Is in a data directory while a backup is restored into it.
inline constexpr const char* kRestoreMark = "restore.unfinished";

// Makes the directory, and its parents, if it is missing; only the owner can access a new one.
void make_data_directory(const std::filesystem::path& path);

// Takes the data directory's rights from everybody but its owner and, to read, its group; the log
// says so. Throws StartFailure if a restore into it was interrupted, or if it holds the secrets of
// a server but not its database: an empty one would look as if all customers and leases had never
// been.
void check_data_directory(const std::filesystem::path& path);

// The content of a secret's file without surrounding white space; nothing if there is no file.
// Others than the owner and its group lose their rights, as with the data directory.
std::optional<std::string> read_secret(const std::filesystem::path& path);

// Writes a secret completely or not at all, durably, with mode 0600.
void write_secret(const std::filesystem::path& path, const std::string& secret);

}  // namespace linepool::server
