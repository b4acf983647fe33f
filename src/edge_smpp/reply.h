// How the answers to messages reach the loop from other threads. Any number of them wakes it once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "net/event_loop.h"

namespace linepool::edge_smpp {

struct LateAnswer {
  net::ConnectionId link;
  std::uint64_t ticket = 0;
  std::uint32_t status = 0;
  std::string message_id;
  bool is_busy = false;  // nobody took the message
};

class Mailbox {
 public:
  // `wake` must make the loop call take() soon; push() calls it on any thread, never after close().
  explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  // Any thread. Does nothing after close().
  void push(LateAnswer answer);
  // On the loop: swaps everything into `out`, which must be empty.
  void take(std::vector<LateAnswer>& out);
  // On the loop: it will not look again.
  void close();

 private:
  std::mutex mutex_;
  bool closed_ = false;
  std::vector<LateAnswer> answers_;
  std::function<void()> wake_;
};

// The answer to one message, which may come from any thread and outlive the server. Destroyed
// without one, it asks the peer to try again later.
class Reply {
 public:
  Reply(std::shared_ptr<Mailbox> mailbox, net::ConnectionId link, std::uint64_t ticket)
      : mailbox_(std::move(mailbox)), link_(link), ticket_(ticket) {}
  Reply(Reply&&) noexcept = default;
  Reply& operator=(Reply&&) = delete;
  Reply(const Reply&) = delete;
  Reply& operator=(const Reply&) = delete;
  ~Reply();

  // Once.
  void send(std::uint32_t status, std::string_view message_id);

 private:
  std::shared_ptr<Mailbox> mailbox_;  // null once it is answered, or moved from
  net::ConnectionId link_;
  std::uint64_t ticket_;
};

}  // namespace linepool::edge_smpp
