// The thread of an event loop: how it starts, drains and ends.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/check.h"
#include "base/time.h"
#include "net/event_loop.h"

namespace linepool::net {

// Any thread but the loop's, unless it says otherwise.
class LoopThread {
 public:
  explicit LoopThread(EventLoop& loop) : loop_(loop) {}
  ~LoopThread() { stop(); }
  LoopThread(const LoopThread&) = delete;
  LoopThread& operator=(const LoopThread&) = delete;

  void start() {
    CHECK(!thread_.joinable(), "a loop starts once");
    thread_ = std::thread([this] { loop_.run(); });
  }
  // Drains the loop and ends it; whatever remains after `grace` is cut off. True if nothing was.
  bool drain(Duration grace) {
    if (!thread_.joinable()) return true;
    loop_.start_drain();
    bool all = false;
    {
      std::unique_lock lock(mutex_);
      all = drained_.wait_for(lock, std::chrono::milliseconds(grace.ms),
                              [this] { return is_drained_; });
    }
    stop();
    return all;
  }
  void stop() {
    if (!thread_.joinable()) return;
    loop_.stop();
    thread_.join();
  }
  // Call it from the owner's on_drained().
  void note_drained() {
    const std::lock_guard lock(mutex_);
    is_drained_ = true;
    drained_.notify_all();
  }

 private:
  EventLoop& loop_;
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable drained_;
  bool is_drained_ = false;
};

}  // namespace linepool::net
