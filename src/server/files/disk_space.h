// What files and disks hold.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace linepool::server {

// 0 if there is no such file.
std::int64_t bytes_of(const std::filesystem::path& file);

// What an unprivileged process may still write to the disk of the directory; nothing if the disk
// does not say, and errno says why.
std::optional<std::int64_t> free_bytes(const std::filesystem::path& directory);

}  // namespace linepool::server
