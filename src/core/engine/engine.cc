#include "core/engine/engine.h"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <vector>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {

Engine::Engine(BatchRunner& runner, const EngineOptions& options, Metrics& metrics,
               OnFailure on_failure)
    : runner_(runner),
      options_(options),
      on_failure_(std::move(on_failure)),
      commands_(metrics.counter("linepool_commands_total", "Commands run.")),
      batches_(metrics.counter("linepool_batches_total", "Transactions committed.")),
      batch_seconds_(metrics.seconds(
          "linepool_batch_seconds", "Duration of a batch, from its first command to its replies.")),
      queue_(options.queue_capacity) {
  CHECK(options_.batch_max > 0 && options_.batch_max <= limits::kBatchCommands);
  thread_ = std::thread([this] { loop(); });
}

Engine::~Engine() {
  stop();
}

bool Engine::submit(std::unique_ptr<Work> work) {
  CHECK(work != nullptr);
  return !paused_ && queue_.try_push(work);
}

void Engine::stop() {
  queue_.close();
  if (thread_.joinable()) thread_.join();
}

void Engine::loop() {
  std::vector<std::unique_ptr<Work>> queued;
  try {
    while (queue_.pop_all(queued)) {
      run_in_chunks(queued);
      queued.clear();
    }
  } catch (const std::exception& failure) {
    on_failure_(failure);
    std::terminate();  // the store's state is unknown: nothing may run after this
  }
}

void Engine::run_in_chunks(std::span<const std::unique_ptr<Work>> rest) {
  while (!rest.empty()) {
    const auto chunk = rest.first(std::min(rest.size(), options_.batch_max));
    const auto start = std::chrono::steady_clock::now();
    runner_.run(chunk);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    batch_seconds_.Observe(took.count());
    batches_.Increment();
    commands_.Increment(static_cast<double>(chunk.size()));
    rest = rest.subspan(chunk.size());
  }
}

}  // namespace linepool::core
