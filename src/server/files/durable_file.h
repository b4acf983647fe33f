// Small files that survive a crash: written beside their final place, synced, and renamed.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace linepool::server {

// Replaces the file completely or not at all, durable on return. Throws std::system_error whose
// what() names the file.
void write_durably(const std::filesystem::path& path, std::string_view content, mode_t mode);

}  // namespace linepool::server
