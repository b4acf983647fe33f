// The engine: one thread that runs whatever queued up during the previous commit as the next batch.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <thread>
#include <utility>

#include "base/bounded_queue.h"
#include "base/metrics.h"
#include "core/engine/batch_runner.h"

namespace linepool::core {

struct EngineOptions {
  std::size_t queue_capacity = 16'384;  // max commands waiting; beyond that: busy
  std::size_t batch_max = 1'024;        // max commands in one transaction
};

class Engine {
 public:
  // `on_failure` is called on the engine's thread when the store fails, with the error message; it
  // must end the process, and nothing runs after it.
  Engine(BatchRunner& runner, const EngineOptions& options, Metrics& metrics,
         std::function<void(const char*)> on_failure);
  ~Engine();

  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Returns false at once, dropping the work, when the queue is full or the engine is stopping; the
  // caller answers "busy". Any thread.
  [[nodiscard]] bool submit(std::unique_ptr<Work> work);
  template <IsCommand C, class Done>
  [[nodiscard]] bool submit(C command, Done done) {
    return submit(work_of(std::move(command), std::move(done)));
  }

  // Runs what is queued, then ends the thread. Later submissions return false.
  void stop();

  [[nodiscard]] std::size_t queued() const { return queue_.size(); }

 private:
  void loop();
  void run_in_chunks(std::span<const std::unique_ptr<Work>> rest);

  BatchRunner& runner_;
  const EngineOptions options_;
  const std::function<void(const char*)> on_failure_;
  Counter& commands_;
  Counter& batches_;
  Histogram& batch_seconds_;
  BoundedQueue<std::unique_ptr<Work>> queue_;
  std::thread thread_;
};

}  // namespace linepool::core
