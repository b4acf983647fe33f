// One process per database: SQLite itself would allow several.
#pragma once

#include <string>

namespace linepool::store_sqlite {

// Holds an exclusive lock on `path` from construction to destruction; the file is not deleted.
// Throws StoreFailure if another process holds the lock.
class FileLock {
 public:
  explicit FileLock(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_ = -1;
};

// Creates the file, empty and with mode 0600, or removes others' permissions on it. Durable.
void make_private_file(const std::string& path);

}  // namespace linepool::store_sqlite
