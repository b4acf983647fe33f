#include "store_sqlite/reader_pool.h"

#include <utility>

#include "base/log/log.h"
#include "store_sqlite/files/connection.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {

void Reader::begin() {
  begin_.run();
  Rows rows = pin_.query();
  (void)rows.next();
}

void Reader::end() noexcept {
  try {
    if (sqlite3_get_autocommit(db_->handle()) == 0) commit_.run();
  } catch (const store::StoreFailure& failure) {
    log_line(LogLevel::kError, "snapshot_end_failed", {{"why", failure.what()}});
  }
}

class ReaderPool::PooledSnapshot final : public store::Snapshot {
 public:
  PooledSnapshot(ReaderPool& pool, std::unique_ptr<Reader> reader)
      : pool_(pool), reader_(std::move(reader)) {}
  ~PooledSnapshot() override {
    reader_->end();
    pool_.give_back(std::move(reader_));
  }
  PooledSnapshot(const PooledSnapshot&) = delete;
  PooledSnapshot& operator=(const PooledSnapshot&) = delete;

  [[nodiscard]] const store::Tx& tx() const override { return reader_->tx(); }

 private:
  ReaderPool& pool_;
  std::unique_ptr<Reader> reader_;
};

ReaderPool::ReaderPool(const SqliteOptions& options) {
  CHECK(options.readers > 0);
  // Room for all of them, so that giving one back never allocates.
  free_.reserve(static_cast<std::size_t>(options.readers));
  for (int i = 0; i < options.readers; ++i) {
    free_.push_back(std::make_unique<Reader>(open_reader(options)));
  }
}

std::unique_ptr<store::Snapshot> ReaderPool::snapshot() {
  std::unique_ptr<Reader> reader = take();
  try {
    reader->begin();
  } catch (...) {
    reader->end();
    give_back(std::move(reader));
    throw;
  }
  return std::make_unique<PooledSnapshot>(*this, std::move(reader));
}

std::unique_ptr<Reader> ReaderPool::take() {
  std::unique_lock lock(mutex_);
  is_free_.wait(lock, [this] { return !free_.empty(); });
  std::unique_ptr<Reader> reader = std::move(free_.back());
  free_.pop_back();
  return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) noexcept {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(reader));
  is_free_.notify_one();
}

}  // namespace linepool::store_sqlite
