// One thread behind a bounded queue, for work that is too long for a loop or a reader and too large
// to be done twice at a time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace linepool {

class Worker {
 public:
  explicit Worker(std::size_t capacity = 32);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Runs `work` on the thread. False at once, and `work` is dropped, when the queue is full. Work
  // that throws (such as for want of memory) is dropped, too: its destructor must answer the
  // waiting client.
  template <class F>
  bool submit(F work) {
    return submit(std::unique_ptr<Work>(std::make_unique<Callable<F>>(std::move(work))));
  }

  // Runs what is queued, then ends the thread.
  void stop();

 private:
  class Work {
   public:
    virtual ~Work() = default;
    virtual void run() = 0;
  };
  template <class F>
  class Callable final : public Work {
   public:
    explicit Callable(F f) : f_(std::move(f)) {}
    void run() override { f_(); }

   private:
    F f_;
  };

  bool submit(std::unique_ptr<Work> work);
  void loop();

  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::unique_ptr<Work>> queue_;
  bool stopping_ = false;
  std::thread thread_;  // last: uses the others
};

}  // namespace linepool
