// The batch runner: commands one after another, each in a savepoint, all in one durable
// transaction; then the feed, then the replies. Synchronous: the server calls it on the engine
// thread, the simulator in a loop.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "app/catalogue_holder.h"
#include "app/command.h"
#include "app/feed.h"
#include "base/clock.h"
#include "base/result.h"
#include "store/store.h"

namespace linepool::app {

// Where the reply to one command goes; called once, after the commit.
class Completion {
 public:
  virtual ~Completion() = default;
  virtual void complete(Result<Reply> reply) = 0;
};

// A completion of a callable; the callable may be move-only.
template <class F>
std::unique_ptr<Completion> on_reply(F callable) {
  class Callback final : public Completion {
   public:
    explicit Callback(F f) : f_(std::move(f)) {}
    void complete(Result<Reply> reply) override { f_(std::move(reply)); }

   private:
    F f_;
  };
  return std::make_unique<Callback>(std::move(callable));
}

struct Submission {
  Command command;
  std::unique_ptr<Completion> completion;  // null: nobody waits for the reply
  std::unique_ptr<Once> once = nullptr;    // when the request carries an idempotency key
};

class BatchRunner {
 public:
  BatchRunner(store::Store& store, const CatalogueHolder& catalogue, const Rules& rules,
              const Clock& clock, Feed& feed);

  // Runs the batch and completes every submission. Throws StoreFailure when the world is broken:
  // nothing of the batch was acknowledged then, and the process must stop.
  void run(std::span<Submission> batch);

 private:
  store::Store& store_;
  const CatalogueHolder& catalogue_;
  const Rules rules_;
  const Clock& clock_;
  Feed& feed_;
  std::vector<Change> changes_;         // of the running batch
  std::vector<Result<Reply>> replies_;  // of the running batch
  Time last_now_;                       // time never runs backwards between batches
};

}  // namespace linepool::app
