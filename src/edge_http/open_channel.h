// Connections that stay open after their request: streams, upgraded connections, and answers whose
// handler wants to know when the client leaves.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>

#include "edge_http/mailbox.h"
#include "wire/handler.h"

namespace linepool::edge_http {

// The writing end of one connection, usable from any thread: bytes travel through the loop's
// mailbox. The bytes queued there and in the session are limited: a client beyond the limit loses
// the connection.
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

  // For the session: a piece of `bytes` was taken; `bytes` now wait for the client.
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

// What a session keeps for an open connection; most sessions have none.
struct OpenChannel {
  std::shared_ptr<wire::Departure> departure;  // for an answer still to come
  std::shared_ptr<wire::ChannelUser> user;     // for a stream or a tunnel
  std::shared_ptr<MailboxChannel> channel;
  bool is_chunked = false;
};

}  // namespace linepool::edge_http
