#include "base/log/log_thread.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "base/check.h"
#include "base/log/patient_write.h"

namespace linepool {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 1s;
constexpr auto kAccountEvery = 1s;
// How long a write waits for room before it looks whether it should give up.
constexpr int kRoundMs = 50;

}  // namespace

struct LogThread::Shared {
  Shared(int fd, Account how) : descriptor(fd), account(std::move(how)) {}

  const int descriptor;
  const Account account;
  std::atomic<std::uint64_t> dropped{0};
  std::atomic<bool> gives_up{false};

  std::mutex mutex;
  std::condition_variable changed;
  std::string waiting;      // whole lines
  std::uint64_t added = 0;  // bytes that were ever accepted
  std::uint64_t done = 0;   // of these, written or dropped
  bool stopped = false;

  // Writes until all is written, the descriptor fails, or it is time to give up.
  void write(std::string_view lines) {
    while (!lines.empty()) {
      const std::size_t written = write_patiently(descriptor, lines, kRoundMs);
      lines.remove_prefix(written);
      if (!lines.empty() && (errno != EAGAIN || gives_up)) break;
    }
    dropped += static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
  }
};

LogThread::LogThread(int descriptor, Account account)
    : shared_(std::make_shared<Shared>(descriptor, std::move(account))) {
  CHECK(descriptor >= 0);
  std::thread([shared = shared_] { run(*shared); }).detach();
}

LogThread::~LogThread() {
  flush();
  std::unique_lock lock(shared_->mutex);
  shared_->gives_up = true;
  shared_->changed.notify_all();
  shared_->changed.wait_for(lock, kPatience, [this] { return shared_->stopped; });
}

void LogThread::add(std::string_view line) {
  CHECK(line.find('\n') == std::string_view::npos, "one event is one line");
  const std::lock_guard lock(shared_->mutex);
  if (shared_->waiting.size() + line.size() + 1 > kQueueBytes || shared_->gives_up) {
    ++shared_->dropped;
    return;
  }
  const bool was_empty = shared_->waiting.empty();
  shared_->waiting.append(line).push_back('\n');
  shared_->added += line.size() + 1;
  if (was_empty) shared_->changed.notify_all();
}

void LogThread::flush() {
  std::unique_lock lock(shared_->mutex);
  const std::uint64_t until = shared_->added;
  shared_->changed.wait_for(lock, kPatience, [&] { return shared_->done >= until; });
}

std::uint64_t LogThread::dropped() const {
  return shared_->dropped;
}

void LogThread::run(Shared& shared) {
  std::string lines;
  std::uint64_t told = 0;
  std::unique_lock lock(shared.mutex);
  while (!shared.gives_up || !shared.waiting.empty()) {
    shared.changed.wait_for(lock, kAccountEvery,
                            [&] { return !shared.waiting.empty() || shared.gives_up; });
    lines.swap(shared.waiting);
    lock.unlock();
    shared.write(lines);
    const std::uint64_t dropped = shared.dropped;
    shared.write(shared.account(dropped - std::exchange(told, dropped)));
    lock.lock();
    shared.done += lines.size();
    CHECK(shared.done <= shared.added);
    lines.clear();
    shared.changed.notify_all();
  }
  shared.stopped = true;
  shared.changed.notify_all();
}

}  // namespace linepool
