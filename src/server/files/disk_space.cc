#include "server/files/disk_space.h"

#include <sys/statvfs.h>

#include <system_error>

namespace linepool::server {

std::int64_t bytes_of(const std::filesystem::path& file) {
  std::error_code none;
  const auto size = std::filesystem::file_size(file, none);
  return none ? 0 : static_cast<std::int64_t>(size);
}

std::optional<std::int64_t> free_bytes(const std::filesystem::path& directory) {
  struct statvfs disk {};
  if (::statvfs(directory.c_str(), &disk) != 0) return std::nullopt;
  return static_cast<std::int64_t>(disk.f_bavail * disk.f_frsize);
}

}  // namespace linepool::server
