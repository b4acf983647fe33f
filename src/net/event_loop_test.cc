#include "net/event_loop.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include "base/check.h"
#include "net/listen_socket.h"

namespace linepool::net {
namespace {

// Sends back what comes, and ends with the peer.
class Echo final : public Connection {
 public:
  Echo(EventLoop& loop, ConnectionId id, UniqueFd socket)
      : loop_(loop), id_(id), socket_(std::move(socket)) {}

  void on_ready(Readiness readiness) override {
    if (readiness.broken) return loop_.retire(id_);
    std::array<char, 64> room;
    for (;;) {
      const ssize_t n = recv(socket_.get(), room.data(), room.size(), 0);
      if (n == 0) return loop_.retire(id_);
      if (n < 0) return;
      CHECK(send(socket_.get(), room.data(), static_cast<std::size_t>(n), MSG_NOSIGNAL) == n);
    }
  }
  void sweep() override {}
  void drain() override { shutdown(socket_.get(), SHUT_WR); }
  void abort() override { loop_.retire(id_); }

 private:
  EventLoop& loop_;
  const ConnectionId id_;
  UniqueFd socket_;
};

class EventLoopTest : public ::testing::Test, private EventLoop::Owner {
 protected:
  EventLoopTest() {
    ListenSocket listener = std::move(open_listen_sockets("127.0.0.1", 0, 1).front());
    port_ = listener.port;
    loop_.listen(std::move(listener.fd));
    thread_ = std::thread([this] { loop_.run(); });
  }
  ~EventLoopTest() override {
    loop_.stop();
    thread_.join();
  }

  UniqueFd client() const {
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return socket;
  }
  // "" once the loop has closed.
  static std::string receive(const UniqueFd& socket) {
    std::array<char, 64> room;
    const ssize_t n = recv(socket.get(), room.data(), room.size(), 0);
    return n <= 0 ? std::string() : std::string(room.data(), static_cast<std::size_t>(n));
  }
  static std::string echo(const UniqueFd& socket, const std::string& text) {
    CHECK(send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(text.size()));
    return receive(socket);
  }

  std::atomic<bool> is_open_ = true;
  std::atomic<int> wakes_ = 0;
  std::atomic<bool> is_drained_ = false;
  std::atomic<bool> found_stale_ = false;
  EventLoop loop_{*this, Duration::millis(20)};

 private:
  Accepted accept(UniqueFd socket, const IpAddress& peer, ConnectionId id) override {
    CHECK(peer == *IpAddress::parse("127.0.0.1"));
    if (last_.serial != 0 && loop_.find(last_) != nullptr && last_ == id) found_stale_ = true;
    if (!is_open_) return {};
    last_ = id;
    const int fd = socket.get();
    return {std::make_unique<Echo>(loop_, id, std::move(socket)), fd};
  }
  void on_accept_failure(int) override {}
  void on_wake() override { ++wakes_; }
  void on_drained() override {
    is_drained_ = true;
    is_drained_.notify_all();
  }

  std::uint16_t port_ = 0;
  ConnectionId last_;
  std::thread thread_;
};

TEST_F(EventLoopTest, ServesManyAndUsesSlotsAgain) {
  for (int round = 0; round < 3; ++round) {
    const UniqueFd first = client();
    const UniqueFd second = client();
    EXPECT_EQ(echo(first, "one"), "one");
    EXPECT_EQ(echo(second, "two"), "two");
    EXPECT_EQ(echo(first, "three"), "three");
  }
  EXPECT_FALSE(found_stale_);
}

TEST_F(EventLoopTest, WhoIsNotAcceptedIsClosed) {
  is_open_ = false;
  const UniqueFd refused = client();
  EXPECT_EQ(receive(refused), "");
  is_open_ = true;
  const UniqueFd accepted = client();
  EXPECT_EQ(echo(accepted, "x"), "x");
}

TEST_F(EventLoopTest, WakesTheOwnerOnItsThread) {
  loop_.wake();
  while (wakes_ == 0) std::this_thread::yield();
  EXPECT_GE(wakes_, 1);
}

TEST_F(EventLoopTest, IsDrainedOnceNobodyIsLeft) {
  UniqueFd last = client();
  EXPECT_EQ(echo(last, "x"), "x");
  loop_.start_drain();
  EXPECT_EQ(receive(last), "");
  EXPECT_FALSE(is_drained_);
  last.reset();
  is_drained_.wait(false);
}

TEST_F(EventLoopTest, StopAbortsWhatIsOpen) {
  const UniqueFd open = client();
  EXPECT_EQ(echo(open, "x"), "x");
  loop_.stop();
  EXPECT_EQ(receive(open), "");
}

}  // namespace
}  // namespace linepool::net
