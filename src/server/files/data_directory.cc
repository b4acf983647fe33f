#include "server/files/data_directory.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "server/files/durable_file.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxSecretBytes = 4096;

[[noreturn]] void fail(std::string_view what, const fs::path& path, const std::error_code& error) {
  throw StartFailure(fmt::format("Cannot {} {}: {}.", what, path.string(), error.message()));
}

}  // namespace

void make_data_directory(const fs::path& path) {
  std::error_code error;
  const bool made = fs::create_directories(path, error);
  if (error) fail("create the directory", path, error);
  if (made) fs::permissions(path, fs::perms::owner_all, error);
  if (error) fail("set the mode of", path, error);
  if (::access(path.c_str(), R_OK | W_OK | X_OK) != 0) {
    fail("write to the directory", path, {errno, std::generic_category()});
  }
}

std::optional<std::string> read_secret(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error == std::errc::no_such_file_or_directory) return std::nullopt;
  if (error) fail("read", path, error);
  if (size > kMaxSecretBytes)
    fail("read a secret from", path, make_error_code(std::errc::file_too_large));
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  if (!in) fail("read", path, make_error_code(std::errc::permission_denied));
  const std::string text = content.str();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return std::string();
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void write_secret(const fs::path& path, const std::string& secret) {
  try {
    write_durably(path, secret, S_IRUSR | S_IWUSR);
  } catch (const std::system_error& failure) {
    throw StartFailure(std::string(failure.what()) + ".");
  }
}

}  // namespace linepool::server
