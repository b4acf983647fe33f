// Sessions that only read, each serving one snapshot at a time.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store_postgres/postgres_store.h"
#include "store_postgres/tables.h"

namespace linepool::store_postgres {

// In a read-only transaction while a snapshot uses it.
class Reader {
 public:
  explicit Reader(const std::string& url);

  void begin();
  void end() noexcept;
  [[nodiscard]] const store::Tx& tx() const { return tables_.tx(); }

 private:
  Session session_;
  Writer writer_{session_, false};
  Tables tables_{writer_};
};

// Any thread. Must outlive its snapshots.
class ReaderPool {
 public:
  explicit ReaderPool(const PostgresOptions& options);

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

}  // namespace linepool::store_postgres
