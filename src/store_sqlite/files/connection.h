// Opening a connection the one way this store allows: every setting is written and read back.
#pragma once

#include <memory>
#include <string>

#include "store_sqlite/files/database.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_sqlite {

// Creates the database when it is not there, through the named VFS. Throws StoreFailure when a
// setting does not hold.
std::unique_ptr<Database> open_writer(const SqliteOptions& options, const std::string& vfs);
// A connection that only reads, on a database that open_writer() has opened.
std::unique_ptr<Database> open_reader(const SqliteOptions& options);

}  // namespace linepool::store_sqlite
