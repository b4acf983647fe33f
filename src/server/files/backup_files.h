// The small files of a data directory that a backup holds besides the database.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "server/files/catalogue_directory.h"
#include "store_sqlite/backup.h"

namespace linepool::server {

// A backup that is being made, or waits to be fetched.
inline constexpr const char* kBackupFile = "backup.partial";

// Those that there are. `admin_token` is the token's file, which settings may place elsewhere.
// Throws StartFailure or StoreFailure.
std::vector<store_sqlite::BackupFile> files_to_back_up(const std::filesystem::path& data_dir,
                                                       const std::filesystem::path& admin_token,
                                                       const CatalogueDirectory& catalogue);

// The mode of a file that a backup may hold; nothing for any other name.
std::optional<mode_t> mode_of_backed_up(std::string_view name);

}  // namespace linepool::server
