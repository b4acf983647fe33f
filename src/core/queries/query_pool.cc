#include "core/queries/query_pool.h"

#include "base/check.h"
#include "base/log/log.h"

namespace linepool::core {

QueryPool::QueryPool(store::Store& store, std::size_t threads, std::size_t capacity)
    : store_(store), capacity_(capacity) {
  CHECK(threads > 0 && capacity > 0);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { loop(); });
}

QueryPool::~QueryPool() {
  stop();
}

bool QueryPool::submit(std::unique_ptr<Query> query) {
  const std::lock_guard lock(mutex_);
  if (stopping_ || queue_.size() >= capacity_) return false;
  queue_.push_back(std::move(query));
  ready_.notify_one();
  return true;
}

void QueryPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    ready_.notify_all();
  }
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void QueryPool::loop() {
  for (;;) {
    std::unique_ptr<Query> query;
    {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      query = std::move(queue_.front());
      queue_.pop_front();
    }
    try {
      const std::unique_ptr<store::Snapshot> snapshot = store_.snapshot();
      query->run(snapshot->tx());
    } catch (const store::StoreFailure& failure) {
      // A failed read does no harm to stored data; the query's destructor answers "try later".
      log_line(LogLevel::kError, "query_failed", {{"reason", failure.what()}});
    }
  }
}

}  // namespace linepool::core
