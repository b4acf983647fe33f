#include "server/files/data_directory.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/log/log.h"
#include "server/files/durable_file.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxSecretBytes = 4096;

[[noreturn]] void fail(std::string_view what, const fs::path& path, const std::error_code& error) {
  throw StartFailure(fmt::format("Cannot {} {}: {}.", what, path.string(), error.message()));
}

// Rights that nobody but the owner should have, except that the group may read.
constexpr mode_t kLoose = S_IWGRP | S_IRWXO;

void tighten(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) fail("look at", path, {errno, std::generic_category()});
  if ((found.st_mode & kLoose) == 0) return;
  const mode_t tight = found.st_mode & mode_t{07777} & ~kLoose;
  if (::chmod(path.c_str(), tight) == 0) {
    log_line(LogLevel::kWarning, "mode_put_right",
             {{"path", path.string()},
              {"was", fmt::format("{:04o}", found.st_mode & 07777)},
              {"is", fmt::format("{:04o}", tight)}});
    return;
  }
  // Such as a secret that a container's runtime mounts.
  log_line(LogLevel::kWarning, "mode_is_loose",
           {{"path", path.string()}, {"mode", fmt::format("{:04o}", found.st_mode & 07777)}});
}

}  // namespace

void check_data_directory(const fs::path& path) {
  tighten(path);
  std::error_code error;
  if (fs::exists(path / kRestoreMark, error)) {
    throw StartFailure(
        fmt::format("A restore into {} was interrupted. Repeat it: linepoold --restore FILE "
                    "--data-dir {}",
                    path.string(), path.string()));
  }
  // An operator may provide the admin token; both together are left by a server only.
  const bool had_server =
      fs::exists(path / "admin.token", error) && fs::exists(path / kSigningSecret, error);
  if (!had_server || fs::exists(path / "linepool.db", error)) return;
  throw StartFailure(
      fmt::format("{} has the secrets of a server but no linepool.db: the database was removed, or "
                  "is elsewhere. Restore it from a backup, or begin anew in an empty directory.",
                  path.string()));
}

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
  tighten(path);
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
