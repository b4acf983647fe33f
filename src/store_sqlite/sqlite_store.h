// The SQLite store: one file, one writing process, durable on commit.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "store/store.h"

namespace linepool::store_sqlite {

enum class Durability : std::uint8_t {
  kFull,          // commit() returns once the data is on disk
  kNoneForTests,  // never syncs: proves that the crash tests can fail
};

struct SqliteOptions {
  std::string path;
  int readers = 4;       // snapshots at a time
  std::string vfs = {};  // a test VFS (the file is then not locked); "": the system's
  Durability durability = Durability::kFull;
};

// The directory of `path` must exist and be writable; the database and its lock file
// (`linepool.lock` in the same directory) get mode 0600. Throws StoreFailure, with a message, if
// the database is open in another process, damaged, foreign or newer than this program, or if
// SQLite rejects a setting. After a failed commit the store is unusable: destroy it and open it
// again. Snapshots must be destroyed before the store.
class SqliteStore final : public store::Store {
 public:
  explicit SqliteStore(const SqliteOptions& options);
  ~SqliteStore() override;
  SqliteStore(const SqliteStore&) = delete;
  SqliteStore& operator=(const SqliteStore&) = delete;

  store::Tx& begin() override;
  void savepoint() override;
  void keep() override;
  void undo() override;
  void commit() override;
  void rollback() override;
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot() override;

  // Index entries that pick() has looked at since the start; used to test its bound.
  [[nodiscard]] std::uint64_t picked_over() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::store_sqlite
