#include "outbound/http_sender.h"

#include <curl/curl.h>

#include <csignal>
#include <deque>
#include <mutex>
#include <new>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "outbound/transfer.h"

namespace linepool::outbound {
namespace {

constexpr int kLongestPollMs = 1000;

// OpenSSL writes to sockets that the other side has closed; that must not end the process.
void block_sigpipe() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace

class HttpSender::Transfers {
 public:
  Transfers(const HttpSenderOptions& options, TargetGuard guard);
  ~Transfers();

  [[nodiscard]] bool add(HttpPost post, PostDone done);
  void stop();
  // On the sender's thread, until stop().
  void run();
  // Once run() has returned.
  void drop_all();

 private:
  struct Queued {
    HttpPost post;
    PostDone done;
  };

  void start_queued();
  void start(Queued queued);
  void finish_done();

  const HttpSenderOptions options_;
  const TargetGuard guard_;
  CURLM* const multi_;

  std::mutex mutex_;
  std::deque<Queued> queue_;
  std::size_t under_way_ = 0;  // includes queued ones
  bool stopping_ = false;

  // Used on the sender's thread only.
  std::unordered_map<Transfer*, std::unique_ptr<Transfer>> active_;
  std::vector<std::unique_ptr<Transfer>> idle_;
};

HttpSender::Transfers::Transfers(const HttpSenderOptions& options, TargetGuard guard)
    : options_(options), guard_(std::move(guard)), multi_(curl_multi_init()) {
  if (multi_ == nullptr) throw std::bad_alloc();
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, static_cast<long>(options_.max_under_way));
}

HttpSender::Transfers::~Transfers() {
  drop_all();
  curl_multi_cleanup(multi_);
}

void HttpSender::Transfers::drop_all() {
  for (const auto& [key, transfer] : active_) curl_multi_remove_handle(multi_, key->handle());
  active_.clear();
  idle_.clear();
  const std::lock_guard lock(mutex_);
  queue_.clear();
}

bool HttpSender::Transfers::add(HttpPost post, PostDone done) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || under_way_ == options_.max_under_way) return false;
    ++under_way_;
    queue_.push_back({std::move(post), std::move(done)});
  }
  curl_multi_wakeup(multi_);
  return true;
}

void HttpSender::Transfers::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  curl_multi_wakeup(multi_);
}

void HttpSender::Transfers::start(Queued queued) {
  std::unique_ptr<Transfer> transfer;
  if (idle_.empty()) {
    transfer = std::make_unique<Transfer>(options_, guard_);
  } else {
    transfer = std::move(idle_.back());
    idle_.pop_back();
  }
  transfer->prepare(std::move(queued.post), std::move(queued.done));
  CHECK(curl_multi_add_handle(multi_, transfer->handle()) == CURLM_OK);
  Transfer* const key = transfer.get();
  active_.emplace(key, std::move(transfer));
}

void HttpSender::Transfers::start_queued() {
  std::deque<Queued> queue;
  {
    const std::lock_guard lock(mutex_);
    queue.swap(queue_);
  }
  for (Queued& queued : queue) start(std::move(queued));
}

void HttpSender::Transfers::finish_done() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    const CURLcode result = message->data.result;
    char* self = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
    const auto place = active_.find(reinterpret_cast<Transfer*>(self));
    CHECK(place != active_.end());
    Transfer& transfer = *place->second;
    const HttpOutcome outcome = transfer.outcome(result);
    const PostDone done = transfer.take_done();
    curl_multi_remove_handle(multi_, transfer.handle());
    idle_.push_back(std::move(place->second));
    active_.erase(place);
    {
      const std::lock_guard lock(mutex_);
      --under_way_;
    }
    done(outcome);
  }
}

void HttpSender::Transfers::run() {
  block_sigpipe();
  for (;;) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
    }
    start_queued();
    int running = 0;
    CHECK(curl_multi_perform(multi_, &running) == CURLM_OK);
    finish_done();
    CHECK(curl_multi_poll(multi_, nullptr, 0, kLongestPollMs, nullptr) == CURLM_OK);
  }
}

HttpSender::HttpSender(const HttpSenderOptions& options, TargetGuard guard)
    : room_(options.max_under_way) {
  CHECK(options.max_under_way > 0 && options.total_timeout > Duration{});
  initialise_curl_once();
  transfers_ = std::make_unique<Transfers>(options, std::move(guard));
  thread_ = std::thread([this] { transfers_->run(); });
}

HttpSender::~HttpSender() {
  stop();
}

bool HttpSender::post(HttpPost post, PostDone done) {
  return transfers_->add(std::move(post), std::move(done));
}

void HttpSender::stop() {
  transfers_->stop();
  if (!thread_.joinable()) return;
  thread_.join();
  transfers_->drop_all();
}

}  // namespace linepool::outbound
