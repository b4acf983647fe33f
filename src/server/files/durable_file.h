// Small files that survive a crash: written beside their final place, synced, and renamed.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace linepool::server {

// Replaces the file completely or not at all, durable on return. Throws std::system_error whose
// what() names the file.
void write_durably(const std::filesystem::path& path, std::string_view content, mode_t mode);

// Moves a file that is complete to its final place: both are durable on return. Throws as above.
void move_durably(const std::filesystem::path& from, const std::filesystem::path& to);
// Removes a file, durable on return. Throws as above.
void remove_durably(const std::filesystem::path& path);

}  // namespace linepool::server
