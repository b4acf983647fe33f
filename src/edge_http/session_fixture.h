// A session without a socket, and a loop that the test drives by hand.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "edge_http/session.h"

namespace linepool::edge_http {

// Both ends of a connection without a socket.
struct FakePipe {
  std::string to_server;
  std::string to_client;
  std::size_t receive_at_most = std::numeric_limits<std::size_t>::max();
  std::size_t send_window = std::numeric_limits<std::size_t>::max();  // bytes the client will take
  bool client_ended = false;
  bool client_gone = false;
  bool server_ended = false;
  bool closed = false;
  int sends = 0;
};

class FakeSession final : public Session {
 public:
  FakeSession(SessionHost& host, FakePipe& pipe)
      : Session(host, 0, 1, IpAddress{}, false), pipe_(pipe) {}

 private:
  Transfer receive(std::span<char> room) override {
    if (pipe_.client_gone) return {Io::kFailed};
    const std::size_t n = std::min({room.size(), pipe_.to_server.size(), pipe_.receive_at_most});
    if (n == 0) return {pipe_.client_ended ? Io::kEnd : Io::kBlocked};
    std::copy_n(pipe_.to_server.begin(), n, room.begin());
    pipe_.to_server.erase(0, n);
    return {Io::kDone, n, !pipe_.to_server.empty()};
  }
  Transfer send(std::string_view bytes) override {
    if (pipe_.client_gone) return {Io::kFailed};
    ++pipe_.sends;
    const std::size_t n = std::min(bytes.size(), pipe_.send_window);
    if (n == 0) return {Io::kBlocked};
    pipe_.to_client += bytes.substr(0, n);
    pipe_.send_window -= n;
    return {Io::kDone, n};
  }
  void end_sending() override { pipe_.server_ended = true; }
  void close() override { pipe_.closed = true; }

  FakePipe& pipe_;
};

class SessionFixture : public testing::Test, public SessionHost {
 protected:
  explicit SessionFixture(wire::Handler& api) : SessionHost(settings(), api) {
    mailbox = std::make_shared<Mailbox>([this] { woken_ = true; });
    session_ = std::make_unique<FakeSession>(*this, pipe_);
  }

  static const SessionSettings& settings() {
    static const SessionSettings kSettings = make_settings();
    return kSettings;
  }
  static SessionSettings make_settings() {
    SessionSettings s;
    s.header_ticks = 10;
    s.body_ticks = 20;
    s.idle_ticks = 30;
    s.write_ticks = 5;
    s.linger_ticks = 3;
    s.body_bytes_per_tick = 100;
    s.stream_bytes = 10'000;
    return s;
  }

  void retire(Session& /*session*/) override { session_.reset(); }
  void revisit(Session& /*session*/) override { again_ = true; }

  // The client sends, and the loop runs until nothing moves.
  void client_sends(const std::string& bytes) {
    pipe_.to_server += bytes;
    ready({.readable = true});
  }
  void client_ends() {
    pipe_.client_ended = true;
    ready({.readable = true, .half_closed = true});
  }
  void ready(Readiness readiness) {
    again_ = false;
    if (session_) session_->on_ready(readiness);
    while (again_ && session_) {
      again_ = false;
      session_->on_ready({});
    }
  }
  void deliver() {
    std::vector<MailboxItem> items;
    mailbox->take(items);
    for (const MailboxItem& item : items) {
      if (!session_) break;
      if (const auto* answer = std::get_if<std::unique_ptr<wire::Answer>>(&item.content)) {
        session_->answer(item.ref.request, (*answer)->take());
      } else {
        session_->continue_stream(item.ref.request, std::get<Piece>(item.content));
      }
    }
    while (again_ && session_) {
      again_ = false;
      session_->on_ready({});
    }
  }
  void sweeps(int n) {
    for (int i = 0; i < n && session_; ++i) {
      ++now;
      session_->sweep();
    }
  }
  std::string received() { return std::exchange(pipe_.to_client, {}); }
  [[nodiscard]] bool gone() const { return session_ == nullptr && pipe_.closed; }

  static std::string get(const std::string& target, const std::string& headers = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
  }
  static std::string answer_to_get(const std::string& target) {
    const std::string body = "GET " + target + " []";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
  }

  FakePipe pipe_;
  bool again_ = false;
  bool woken_ = false;
  std::unique_ptr<Session> session_;
};

}  // namespace linepool::edge_http
