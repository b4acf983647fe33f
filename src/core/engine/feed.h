// The feed: delivers committed changes, in order, to every listener. Called on the engine's thread
// between the commit and the replies, so a client that has its reply also sees the effect.
#pragma once

#include <span>
#include <vector>

#include "base/check.h"
#include "core/engine/change.h"

namespace linepool::core {

class FeedListener {
 public:
  virtual ~FeedListener() = default;
  // Must not block: the engine waits for it.
  virtual void on_changes(std::span<const Change> changes) = 0;
};

class Feed {
 public:
  // The listener must outlive the feed's use; it gets everything published from now on.
  void add(FeedListener& listener) {
    CHECK(!is_complete_, "who listens to a server that serves has missed something");
    listeners_.push_back(&listener);
  }
  // No more listeners may be added.
  void complete() { is_complete_ = true; }

  void publish(std::span<const Change> changes) {
    if (changes.empty()) return;
    for (FeedListener* listener : listeners_) listener->on_changes(changes);
  }

 private:
  std::vector<FeedListener*> listeners_;
  bool is_complete_ = false;
};

}  // namespace linepool::core
