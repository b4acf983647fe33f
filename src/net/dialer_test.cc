#include "net/dialer.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <string>
#include <utility>

#include "base/check.h"
#include "net/listen_socket.h"

namespace linepool::net {
namespace {

// A loop in this thread that ends once somebody has dialed.
class DialerTest : public ::testing::Test, private EventLoop::Owner {
 protected:
  Dialed dial(std::vector<SocketAddress> addresses, Duration patience = Duration::seconds(60)) {
    Dialed got;
    Dialer::dial(loop_, std::move(addresses), patience, [&](Dialed dialed) {
      got = std::move(dialed);
      loop_.stop();
    });
    loop_.run();
    return got;
  }

  static SocketAddress local(std::uint16_t port) { return *numeric_address("127.0.0.1", port); }
  // Bound, so that nobody else gets the port, and not listening.
  static std::pair<UniqueFd, std::uint16_t> deaf() {
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    SocketAddress address = local(0);
    CHECK(bind(socket.get(), address.raw(), address.length) == 0);
    CHECK(getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address.storage),
                      &address.length) == 0);
    return {std::move(socket), port_of(address)};
  }

  std::string failure_;
  EventLoop loop_{*this, Duration::millis(5)};

 private:
  Accepted accept(UniqueFd, const IpAddress&, ConnectionId) override { return {}; }
  void on_accept_failure(int) override {}
  void on_wake() override {}
  void on_drained() override {}
};

TEST_F(DialerTest, ReachesWhoListens) {
  const ListenSocket listener = std::move(open_listen_sockets("127.0.0.1", 0, 1).front());
  const Dialed reached = dial({local(listener.port)});
  ASSERT_TRUE(reached.socket) << reached.failure;
  EXPECT_EQ(to_string(reached.peer), "127.0.0.1:" + std::to_string(listener.port));
  EXPECT_EQ(accept_connection(listener.fd.get()).outcome, Accepting::kTaken);
  EXPECT_EQ(send(reached.socket.get(), "x", 1, MSG_NOSIGNAL), 1);
}

TEST_F(DialerTest, GoesOnWithTheNextAddress) {
  const ListenSocket listener = std::move(open_listen_sockets("127.0.0.1", 0, 1).front());
  const auto [socket, port] = deaf();
  const Dialed reached = dial({local(port), local(listener.port)});
  ASSERT_TRUE(reached.socket) << reached.failure;
  EXPECT_EQ(port_of(reached.peer), listener.port);
}

TEST_F(DialerTest, SaysWhyTheLastOneFailed) {
  const auto [socket, port] = deaf();
  const Dialed failed = dial({local(port)});
  EXPECT_FALSE(failed.socket);
  EXPECT_EQ(failed.failure,
            "cannot connect to 127.0.0.1:" + std::to_string(port) + ": Connection refused");
}

TEST_F(DialerTest, GivesUpWhoDoesNotAnswer) {
  // A listener whose queue is full lets further attempts wait.
  const auto [listener, port] = deaf();
  CHECK(listen(listener.get(), 0) == 0);
  std::vector<UniqueFd> waiting;
  for (int i = 0; i < 4; ++i) {
    waiting.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const SocketAddress address = local(port);
    static_cast<void>(connect(waiting.back().get(), address.raw(), address.length));
  }
  const Dialed failed = dial({local(port)}, Duration::millis(20));
  EXPECT_FALSE(failed.socket);
  EXPECT_NE(failed.failure.find("no answer in time"), std::string::npos) << failed.failure;
}

TEST_F(DialerTest, StopsWithItsLoop) {
  const auto [listener, port] = deaf();
  bool is_done = false;
  Dialer::dial(loop_, {local(port)}, Duration::seconds(60), [&](Dialed) { is_done = true; });
  loop_.stop();
  loop_.run();
  EXPECT_FALSE(is_done);
}

// It binds to the port that it is going to dial: simultaneous open with itself.
TEST_F(DialerTest, ReachesNeverItself) {
  UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  SocketAddress address = local(0);
  CHECK(bind(socket.get(), address.raw(), address.length) == 0);
  CHECK(getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address.storage), &address.length) ==
        0);
  ASSERT_EQ(connect(socket.get(), address.raw(), address.length), 0) << "as the kernel does";
  EXPECT_TRUE(Dialer::reached_itself(socket.get(), address));
}

TEST(SocketAddress, NumbersNeedNoLookup) {
  EXPECT_EQ(to_string(resolve("127.0.0.1", 2775).value().at(0)), "127.0.0.1:2775");
  EXPECT_EQ(to_string(resolve("2001:db8::1", 80).value().at(0)), "[2001:db8::1]:80");
  EXPECT_FALSE(numeric_address("127.1", 1));
}

TEST(SocketAddress, ANameIsLookedUpAndAnUnknownOneRefused) {
  const auto local = resolve("localhost", 2775);
  ASSERT_TRUE(local.ok()) << local.refusal().sentence();
  for (const SocketAddress& address : local.value()) EXPECT_EQ(port_of(address), 2775);
  const auto unknown = resolve("no-such-host.invalid", 2775);
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.refusal().sentence().find("Cannot find the host 'no-such-host.invalid': "), 0u);
}

}  // namespace
}  // namespace linepool::net
