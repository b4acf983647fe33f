// The store on SQLite: one file, one writing process, durable at commit.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "store/store.h"

namespace linepool::store_sqlite {

enum class Durability : std::uint8_t {
  kFull,          // commit() returns when the disk has it
  kNoneForTests,  // never syncs: proves that the crash tests can fail
};

struct SqliteOptions {
  std::string path;
  int readers = 4;       // snapshots at a time
  std::string vfs = {};  // an SQLite VFS of tests; then the file is not locked. "" is the system's
  Durability durability = Durability::kFull;
};

// The directory of `path` must exist and be writable; the database and its lock file (beside it,
// `linepool.lock`) get mode 0600. Throws StoreFailure, with a sentence, when the database is open
// in another process, damaged, foreign, newer than this program, or when SQLite does not take a
// setting. After a failed commit the store is of no use: destroy it, open it again. Snapshots are
// destroyed before the store.
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

  // Index entries that pick() has looked at since the start; its bound is tested with it.
  [[nodiscard]] std::uint64_t picked_over() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::store_sqlite
