// The name of the event log, which a restored database must not go on with: its clients have seen
// numbers that it will give to other events.
#pragma once

#include <string>

#include "store_sqlite/files/database.h"

namespace linepool::store_sqlite {

// Gives the log a new name when `path` is not the file that the log was written to, and notes which
// one it is now. A file is known by its inode and its time of birth, which neither a restart nor a
// move within the file system changes, and a copy does not share.
void settle_log_name(Database& db, const std::string& path);

}  // namespace linepool::store_sqlite
