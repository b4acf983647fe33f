// Opens connections in the one way this store allows: every setting is written and read back.
#pragma once

#include <memory>
#include <string>

#include "store_sqlite/files/database.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_sqlite {

// How long a connection waits for another process's lock.
inline constexpr int kBusyTimeout_ms = 10'000;

// Creates the database if it does not exist, through the named VFS. Throws StoreFailure if a
// setting does not take effect.
std::unique_ptr<Database> open_writer(const SqliteOptions& options, const std::string& vfs);
// A read-only connection to a database that open_writer() has opened.
std::unique_ptr<Database> open_reader(const SqliteOptions& options);

}  // namespace linepool::store_sqlite
