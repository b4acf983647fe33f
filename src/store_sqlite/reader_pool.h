// Read-only connections, each serving one snapshot at a time.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store_sqlite/sqlite_store.h"
#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {

// A connection with its tables; in a read transaction while a snapshot uses it.
class Reader {
 public:
  explicit Reader(std::unique_ptr<Database> db) : db_(std::move(db)) {}

  void begin();
  void end() noexcept;
  [[nodiscard]] const store::Tx& tx() const { return tables_.tx(); }

 private:
  std::unique_ptr<Database> db_;
  Tables tables_{*db_, false};
  Statement begin_{*db_, sql::kBeginRead};
  Statement pin_{*db_, sql::kPinSnapshot};
  Statement commit_{*db_, sql::kCommit};
};

// Any thread. Must outlive its snapshots.
class ReaderPool {
 public:
  explicit ReaderPool(const SqliteOptions& options);

  // Waits while all readers are busy.
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot();

 private:
  class PooledSnapshot;
  std::unique_ptr<Reader> take();
  void give_back(std::unique_ptr<Reader> reader) noexcept;

  std::mutex mutex_;
  std::condition_variable is_free_;
  std::vector<std::unique_ptr<Reader>> free_;
};

}  // namespace linepool::store_sqlite
