// How answers from other threads reach an event loop. A batch of answers wakes the loop once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "wire/handler.h"

namespace linepool::edge_http {

// Which request an answer is for. The serials expose a late answer whose connection has gone and
// whose slot now belongs to another connection.
struct RequestRef {
  std::uint32_t slot = 0;
  std::uint64_t session = 0;
  std::uint64_t request = 0;
};

// A piece of a stream.
struct Piece {
  enum Then : std::uint8_t {
    kMore,
    kEnd,  // the stream ends here
    kCut,  // too much is queued for the client: the connection ends here
  };
  std::string bytes;
  Then then = kMore;
};

// The connection is to be closed, whatever its request.
struct CutOff {};

struct MailboxItem {
  RequestRef ref;
  std::variant<std::unique_ptr<wire::Answer>, Piece, CutOff> content;
};

class Mailbox {
 public:
  // `wake` must make the loop call take() soon; push() calls it on any thread, never after close().
  explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  // Any thread. Does nothing after close().
  void push(MailboxItem item);
  // On the loop: swaps everything into `out`, which must be empty.
  void take(std::vector<MailboxItem>& out);
  // On the loop: it will not look again.
  void close();

 private:
  std::mutex mutex_;
  bool closed_ = false;
  std::vector<MailboxItem> items_;
  std::function<void()> wake_;
};

// The sink of one deferred request. It holds the mailbox, not the loop, so it may outlive the
// server.
class LateAnswer final : public wire::ResponseSink {
 public:
  LateAnswer(std::shared_ptr<Mailbox> mailbox, RequestRef ref)
      : mailbox_(std::move(mailbox)), ref_(ref) {}
  void send(std::unique_ptr<wire::Answer> answer) override {
    mailbox_->push({ref_, std::move(answer)});
  }

 private:
  std::shared_ptr<Mailbox> mailbox_;
  RequestRef ref_;
};

}  // namespace linepool::edge_http
