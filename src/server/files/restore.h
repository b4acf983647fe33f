// Makes a data directory of a backup. The server that uses it must not run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linepool::server {

struct Restored {
  std::int64_t bytes = 0;          // of the database
  std::vector<std::string> files;  // besides the database: "admin.token", ...
  bool ledger_is_proven = false;   // not for a backup of an older Linepool, before its migration
  std::size_t accounts = 0;
  std::size_t transfers = 0;
};

// Reads all of the backup `file` and proves it, before anything is written to `data_dir`, which
// must be missing or empty; what an interrupted restore has left there is removed. The database
// comes last, and until everything is on disk a mark (data_directory.h) keeps a server from
// starting there. Throws StartFailure with a sentence for the operator.
Restored restore_backup(const std::filesystem::path& file, const std::filesystem::path& data_dir);

// What was restored, and what the operator does next.
std::string report_of(const Restored& restored, const std::filesystem::path& data_dir);

}  // namespace linepool::server
