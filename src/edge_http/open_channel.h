// Connections that stay open after their request: streams, upgraded connections, and answers whose
// asker wants to know when the client goes.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>

#include "edge_http/mailbox.h"
#include "wire/handler.h"

namespace linepool::edge_http {

// The writing end of one connection, for any thread: bytes travel through the loop's mailbox. What
// waits, there and in the session, is bounded: whoever passes the bound loses the connection.
class MailboxChannel final : public wire::Channel {
 public:
  MailboxChannel(std::shared_ptr<Mailbox> mailbox, RequestRef ref, std::size_t max_bytes)
      : mailbox_(std::move(mailbox)), ref_(ref), max_bytes_(max_bytes) {}

  void write(std::string bytes) override {
    const std::size_t size = bytes.size();
    if (size == 0 || is_over_.load()) return;
    if (in_mailbox_.fetch_add(size) + size + in_session_.load() > max_bytes_) {
      if (!is_over_.exchange(true)) mailbox_->push({ref_, Piece{{}, Piece::kCut}});
      return;
    }
    mailbox_->push({ref_, Piece{std::move(bytes), Piece::kMore}});
  }
  void close() override {
    if (!is_over_.exchange(true)) mailbox_->push({ref_, Piece{{}, Piece::kEnd}});
  }
  [[nodiscard]] std::size_t waiting() const override {
    return in_mailbox_.load() + in_session_.load();
  }

  // The session: it has taken a piece of so many bytes; so many wait for its client now.
  void taken(std::size_t bytes) { in_mailbox_ -= bytes; }
  void unsent(std::size_t bytes) { in_session_ = bytes; }

 private:
  const std::shared_ptr<Mailbox> mailbox_;
  const RequestRef ref_;
  const std::size_t max_bytes_;
  std::atomic<std::size_t> in_mailbox_ = 0;
  std::atomic<std::size_t> in_session_ = 0;
  std::atomic<bool> is_over_ = false;  // closed, or cut off
};

// What a session keeps of it; most sessions have none.
struct OpenChannel {
  std::shared_ptr<wire::Departure> departure;  // of an answer that is still to come
  std::shared_ptr<wire::ChannelUser> user;     // of a stream or a tunnel
  std::shared_ptr<MailboxChannel> channel;
  bool is_chunked = false;
};

}  // namespace linepool::edge_http
