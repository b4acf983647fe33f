// The batch runner: runs commands one after another, each in a savepoint, all in one durable
// transaction; then publishes to the feed, then sends the replies. Synchronous: the server calls it
// on the engine thread, the simulator in a loop.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "core/engine/work.h"
#include "store/store.h"

namespace linepool::core {

class BatchRunner {
 public:
  BatchRunner(store::Store& store, const CatalogueHolder& catalogue, const Rules& rules,
              const Clock& clock, Feed& feed, LineSource* more_lines = nullptr);

  // Runs the batch and completes all its work. Throws StoreFailure when the store fails: nothing in
  // the batch has been acknowledged then, and the process must stop. A reply that cannot be handed
  // on is logged and does not hold up the rest of the batch.
  void run(std::span<const std::unique_ptr<Work>> batch);

 private:
  store::Store& store_;
  const CatalogueHolder& catalogue_;
  const Rules rules_;
  const Clock& clock_;
  Feed& feed_;
  LineSource* const more_lines_;  // null: none
  CodePatterns code_patterns_;
  std::vector<Change> changes_;  // of the running batch
  Time last_now_;                // time never runs backwards between batches
};

// Runs the command as a batch of its own.
template <IsCommand C>
Result<typename C::Reply> run_alone(BatchRunner& runner, C command) {
  std::optional<Result<typename C::Reply>> got;
  const auto work = work_of(std::move(command), [&got](Result<typename C::Reply> reply) {
    got.emplace(std::move(reply));
  });
  runner.run({&work, 1});
  return *std::move(got);
}

}  // namespace linepool::core
