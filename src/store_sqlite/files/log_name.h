// The name of the event log. A restored database must not keep it: its clients have seen event
// numbers that it will assign to other events.
#pragma once

#include <string>

#include "store_sqlite/files/database.h"

namespace linepool::store_sqlite {

// Gives the log a new name if `path` is not the file that the log was written to, and records the
// current file. A file is identified by its inode and birth time, which survive a restart and a
// move within the file system but are not shared by a copy.
void settle_log_name(Database& db, const std::string& path);

}  // namespace linepool::store_sqlite
