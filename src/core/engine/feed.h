// The feed: committed changes, in order, to every listener. Called on the engine's thread between
// the commit and the replies, so a client that has its reply sees its effect.
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
  // Before the first publish; the listener outlives the feed's use.
  void add(FeedListener& listener) {
    CHECK(!has_published_, "who listens has to hear everything");
    listeners_.push_back(&listener);
  }

  void publish(std::span<const Change> changes) {
    if (changes.empty()) return;
    has_published_ = true;
    for (FeedListener* listener : listeners_) listener->on_changes(changes);
  }

 private:
  std::vector<FeedListener*> listeners_;
  bool has_published_ = false;  // set by the engine's thread alone
};

}  // namespace linepool::core
