// The reader pool: a few threads that run the queries memory cannot answer, each on a snapshot of
// the store, behind a bounded queue.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "store/store.h"

namespace linepool::core {

// One query; run once, on a pool thread.
class Query {
 public:
  virtual ~Query() = default;
  virtual void run(const store::Tx& tx) = 0;
};

class QueryPool {
 public:
  QueryPool(store::Store& store, std::size_t threads, std::size_t capacity);
  ~QueryPool();

  QueryPool(const QueryPool&) = delete;
  QueryPool& operator=(const QueryPool&) = delete;

  // False at once when the queue is full: the caller answers "busy". If the snapshot fails, the
  // query is dropped without being run; its destructor must answer the waiting client.
  [[nodiscard]] bool submit(std::unique_ptr<Query> query);

  template <class F>
  [[nodiscard]] bool submit(F callable) {
    return submit(std::unique_ptr<Query>(std::make_unique<Callable<F>>(std::move(callable))));
  }

  // Runs what is queued, then ends the threads.
  void stop();

 private:
  template <class F>
  class Callable final : public Query {
   public:
    explicit Callable(F f) : f_(std::move(f)) {}
    void run(const store::Tx& tx) override { f_(tx); }

   private:
    F f_;
  };

  void loop();

  store::Store& store_;
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::unique_ptr<Query>> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace linepool::core
