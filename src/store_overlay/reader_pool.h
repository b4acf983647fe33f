// What only reads: each reader serves one snapshot at a time.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/check.h"
#include "store/store.h"

namespace linepool::store_overlay {

// Any thread. Must outlive its snapshots. A Reader has begin(), end() noexcept, which may follow a
// begin() that failed, and the tx() between them.
template <class Reader>
class ReaderPool {
 public:
  // `make()` gives each.
  template <class Make>
  ReaderPool(int readers, const Make& make) {
    CHECK(readers > 0);
    // Room for all of them, so that giving one back never allocates.
    free_.reserve(static_cast<std::size_t>(readers));
    for (int i = 0; i < readers; ++i) free_.push_back(make());
  }

  // Waits while all readers are busy.
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot() {
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

 private:
  class PooledSnapshot final : public store::Snapshot {
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

  std::unique_ptr<Reader> take() {
    std::unique_lock lock(mutex_);
    is_free_.wait(lock, [this] { return !free_.empty(); });
    std::unique_ptr<Reader> reader = std::move(free_.back());
    free_.pop_back();
    return reader;
  }
  void give_back(std::unique_ptr<Reader> reader) noexcept {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(reader));
    is_free_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable is_free_;
  std::vector<std::unique_ptr<Reader>> free_;
};

}  // namespace linepool::store_overlay
