// Writes lines to a descriptor on a thread of its own, so that whoever logs never waits for whoever
// reads the log: a pipe that is full, a disk that is slow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace linepool {

class LogThread {
 public:
  // Lines wait in memory up to this size; lines beyond it are dropped and counted.
  static constexpr std::size_t kQueueBytes = 1024 * 1024;

  // Whole lines that go out now and then, at least once a second while the descriptor takes them;
  // gets the number of lines dropped since the last time.
  using Account = std::function<std::string(std::uint64_t dropped)>;

  // Starts the thread. `descriptor` must stay open, even longer than this object.
  LogThread(int descriptor, Account account);
  // Writes what waits; gives up after a second if nobody reads.
  ~LogThread();
  LogThread(const LogThread&) = delete;
  LogThread& operator=(const LogThread&) = delete;

  // A line without its newline. Any thread; never waits for the descriptor.
  void add(std::string_view line);
  // Waits until all lines added before are written or dropped; at most a second.
  void flush();
  // Lines dropped since the start: the queue was full, or the descriptor failed. Any thread.
  [[nodiscard]] std::uint64_t dropped() const;

 private:
  struct Shared;
  static void run(Shared& shared);

  // The thread holds it too: a thread that a write blocks for ever is left behind.
  std::shared_ptr<Shared> shared_;
};

}  // namespace linepool
