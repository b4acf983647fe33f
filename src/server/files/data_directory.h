// The data directory and the secrets in it. Everything here throws StartFailure with a sentence for
// the operator.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace linepool::server {

// The start cannot go on; what() is one sentence.
class StartFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The catalogue's files are in error: the operator's to correct, as a setting is.
class BadCatalogue : public StartFailure {
 public:
  using StartFailure::StartFailure;
};

// Makes the directory, and those above it, if it is missing; a new one is its owner's only.
void make_data_directory(const std::filesystem::path& path);

// The content of a secret's file without surrounding white space; nothing when there is no file.
std::optional<std::string> read_secret(const std::filesystem::path& path);

// Writes a secret as a whole or not at all, durably, with mode 0600.
void write_secret(const std::filesystem::path& path, const std::string& secret);

}  // namespace linepool::server
