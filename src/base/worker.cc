#include "base/worker.h"

#include <exception>

#include "base/log/log.h"

namespace linepool {

Worker::Worker(std::size_t capacity) : capacity_(capacity), thread_([this] { loop(); }) {}

Worker::~Worker() {
  stop();
}

bool Worker::submit(std::unique_ptr<Work> work) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= capacity_) return false;
    queue_.push_back(std::move(work));
  }
  ready_.notify_one();
  return true;
}

void Worker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  ready_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Worker::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    std::unique_ptr<Work> work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    try {
      work->run();
    } catch (const std::exception& failure) {
      log_line(LogLevel::kError, "work_dropped", {{"reason", failure.what()}});
    }
    work.reset();
    lock.lock();
  }
}

}  // namespace linepool
