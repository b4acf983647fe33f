// The thread that hashes passwords: one at a time, because each takes 64 MiB and a tenth of a
// second, behind a bounded queue.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace linepool::auth {

class PasswordPool {
 public:
  explicit PasswordPool(std::size_t capacity = 32);
  ~PasswordPool();
  PasswordPool(const PasswordPool&) = delete;
  PasswordPool& operator=(const PasswordPool&) = delete;

  // Runs `work` on the thread. False at once, and `work` is dropped, when the queue is full. Work
  // that throws (no memory) is dropped, too: its destructor must answer the waiting client.
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

}  // namespace linepool::auth
