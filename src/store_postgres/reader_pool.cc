#include "store_postgres/reader_pool.h"

#include <utility>

#include "base/log/log.h"
#include "store_postgres/schema/settings.h"

namespace linepool::store_postgres {
namespace {

const Sql kBegin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
// A transaction gets its snapshot at its first statement.
const Sql kPin("SELECT 1");
const Sql kCommit("COMMIT");

}  // namespace

Reader::Reader(const std::string& url) : session_(url) {
  settle_session(session_);
}

void Reader::begin() {
  session_.send(kBegin);
  (void)session_.query(kPin);
}

void Reader::end() noexcept {
  try {
    session_.send(kCommit);
    session_.sync();
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

ReaderPool::ReaderPool(const PostgresOptions& options) {
  CHECK(options.readers > 0);
  // Room for all of them, so that giving one back never allocates.
  free_.reserve(static_cast<std::size_t>(options.readers));
  for (int i = 0; i < options.readers; ++i) free_.push_back(std::make_unique<Reader>(options.url));
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

}  // namespace linepool::store_postgres
