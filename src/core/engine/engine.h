// The engine: one thread that runs whatever queued up during the previous commit as the next batch.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
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
  // `on_failure` is called on the engine's thread when the store fails, with what it threw; it must
  // end the process, and nothing runs after it.
  using OnFailure = std::function<void(const std::exception&)>;
  Engine(BatchRunner& runner, const EngineOptions& options, Metrics& metrics, OnFailure on_failure);
  ~Engine();

  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Returns false at once, dropping the work, when the queue is full or the engine is
  // paused or stopping; the
  // caller answers "busy". Any thread.
  [[nodiscard]] bool submit(std::unique_ptr<Work> work);
  template <IsCommand C, class Done>
  [[nodiscard]] bool submit(C command, Done done) {
    return submit(work_of(std::move(command), std::move(done)));
  }

  // While it is paused, every submission returns false. Any thread.
  void pause(bool paused) { paused_ = paused; }
  [[nodiscard]] bool is_paused() const { return paused_; }

  // Runs what is queued, then ends the thread. Later submissions return false.
  void stop();

  [[nodiscard]] std::size_t queued() const { return queue_.size(); }

 private:
  void loop();
  void run_in_chunks(std::span<const std::unique_ptr<Work>> rest);

  BatchRunner& runner_;
  const EngineOptions options_;
  const OnFailure on_failure_;
  std::atomic<bool> paused_ = false;
  Counter& commands_;
  Counter& batches_;
  Histogram& batch_seconds_;
  BoundedQueue<std::unique_ptr<Work>> queue_;
  std::thread thread_;
};

}  // namespace linepool::core
