#include "edge_smpp/smpp_server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <vector>

#include "base/big_endian.h"
#include "base/check.h"
#include "net/unique_fd.h"

namespace linepool::edge_smpp {
namespace {

using sms::Command;
using sms::Pdu;

// Nothing waits for it to pass.
constexpr int kPatience_s = 60;

Pdu message(std::uint32_t sequence, std::string_view text) {
  sms::ShortMessage body;
  body.destination = {1, 1, "60112869001"};
  body.short_message = text;
  return {Command::kSubmitSm, 0, sequence, body};
}

// A gateway with blocking calls.
class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{kPatience_s, 0};
    CHECK(setsockopt(fd(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == 0);
    if (receive_buffer > 0) {
      CHECK(setsockopt(fd(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer) == 0);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(connect(fd(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  }

  // False if the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t n = ::send(fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  bool send(const Pdu& pdu) { return send(sms::encode(pdu).value()); }

  // Nothing once the server has closed.
  std::optional<Pdu> receive() {
    for (;;) {
      if (in_.size() >= 4) {
        const std::size_t length = read_big_endian(std::string_view(in_).substr(0, 4));
        if (in_.size() >= length) {
          const Result<Pdu> pdu = sms::decode(std::string_view(in_).substr(0, length));
          in_.erase(0, length);
          return pdu.value();
        }
      }
      std::array<char, 4096> room;
      const ssize_t n = recv(fd(), room.data(), room.size(), 0);
      if (n <= 0) return std::nullopt;
      in_.append(room.data(), static_cast<std::size_t>(n));
    }
  }

  std::optional<std::uint32_t> bind(std::string password = "secret") {
    send(
        {Command::kBindTransceiver, 0, 1, sms::Bind{"gateway", std::move(password), "", 0x34, {}}});
    const std::optional<Pdu> answer = receive();
    return answer ? std::optional(answer->status) : std::nullopt;
  }

  void end_sending() { shutdown(fd(), SHUT_WR); }
  void close() { socket_.reset(); }

 private:
  [[nodiscard]] int fd() const { return socket_.get(); }

  net::UniqueFd socket_;
  std::string in_;
};

// Keeps the replies until the test gives them.
class Desk final : public Handler {
 public:
  struct Taken {
    std::string text;
    std::optional<Reply> reply;
  };

  BindAnswer bind(const BindRequest& request) override {
    if (request.bind.password == "secret") return {sms::status::kOk, std::make_unique<Peer>(), {}};
    return {sms::status::kInvalidPassword, nullptr, Duration::millis(300)};
  }

  bool is_welcome(const Peer&) const override { return is_open_to_all_; }
  void shut_out() { is_open_to_all_ = false; }

  void take(Peer&, const Pdu& pdu, Reply reply) override {
    const std::lock_guard lock(mutex_);
    taken_.push_back({std::get<sms::ShortMessage>(pdu.body).short_message, std::move(reply)});
    ++open_;
    most_open_ = std::max(most_open_, open_);
    changed_.notify_all();
  }

  // Waits until that many have come.
  void wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    CHECK(changed_.wait_for(lock, std::chrono::seconds(kPatience_s),
                            [&] { return taken_.size() >= count; }));
  }
  void answer(std::size_t index, std::string_view id) {
    std::optional<Reply> reply = remove(index);
    reply->send(sms::status::kOk, id);
  }
  void drop(std::size_t index) { remove(index); }

  std::string text(std::size_t index) {
    const std::lock_guard lock(mutex_);
    return taken_.at(index).text;
  }
  std::size_t most_open() {
    const std::lock_guard lock(mutex_);
    return most_open_;
  }

 private:
  std::optional<Reply> remove(std::size_t index) {
    const std::lock_guard lock(mutex_);
    std::optional<Reply> reply = std::move(taken_.at(index).reply);
    taken_[index].reply.reset();
    --open_;
    return reply;
  }

  std::atomic<bool> is_open_to_all_ = true;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Taken> taken_;
  std::size_t open_ = 0;
  std::size_t most_open_ = 0;
};

class SmppServerTest : public ::testing::Test {
 protected:
  SmppServer& start(Options options = {}) {
    options.sweep_interval = Duration::millis(20);
    server_.emplace(options, desk_, metrics_);
    server_->start();
    return *server_;
  }
  Client bound() {
    Client client(server_->port());
    EXPECT_EQ(client.bind(), sms::status::kOk);
    return client;
  }
  double metric(const std::string& row) {
    const std::string text = metrics_.render();
    const std::size_t at = text.find("\n" + row + " ");
    return at == std::string::npos ? 0 : std::stod(text.substr(at + row.size() + 2));
  }
  double ended(const std::string& reason) {
    return metric("linepool_smpp_ended_total{reason=\"" + reason + "\"}");
  }

  Metrics metrics_;
  Desk desk_;
  std::optional<SmppServer> server_;
};

TEST_F(SmppServerTest, AnswersWhatIsSafeInWhateverOrder) {
  start();
  Client client = bound();
  for (std::uint32_t n = 2; n <= 4; ++n) client.send(message(n, "text " + std::to_string(n)));
  desk_.wait_for(3);
  EXPECT_EQ(desk_.text(1), "text 3");
  // Not waiting for an answer yet, the link is alive.
  client.send({Command::kEnquireLink, 0, 9});
  EXPECT_EQ(client.receive()->command, Command::kEnquireLinkResp);
  for (const std::size_t index : {2u, 0u, 1u}) {
    desk_.answer(index, "m" + std::to_string(index));
    const std::optional<Pdu> answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->sequence, index + 2);
    EXPECT_EQ(answer->status, 0u);
    EXPECT_EQ(std::get<sms::MessageResp>(answer->body).message_id, "m" + std::to_string(index));
  }
}

TEST_F(SmppServerTest, WithAFullWindowNothingMoreIsRead) {
  Options options;
  options.session.window_in = 4;
  start(options);
  Client client = bound();
  // More than a session keeps of what it did not ask for.
  constexpr std::size_t kMessages = 1000;
  std::string all;
  for (std::uint32_t n = 2; n < kMessages + 2; ++n) {
    all += sms::encode(message(n, std::string(200, 'x'))).value();
  }
  ASSERT_GT(all.size(), 2 * options.session.pdu_bytes);
  const auto sent = std::async(std::launch::async, [&] { client.send(all); });
  for (std::size_t index = 0; index < kMessages; ++index) {
    desk_.wait_for(index + 1);
    desk_.answer(index, "m");
    EXPECT_EQ(client.receive()->sequence, index + 2);
  }
  EXPECT_LE(desk_.most_open(), 4u);
}

TEST_F(SmppServerTest, AMessageThatNobodyTookIsToBeSentAgain) {
  start();
  Client client = bound();
  client.send(message(2, "x"));
  desk_.wait_for(1);
  desk_.drop(0);
  EXPECT_EQ(client.receive()->status, sms::status::kThrottled);
  client.send(message(3, "x"));
  desk_.wait_for(2);
  desk_.answer(1, "m");
  EXPECT_EQ(client.receive()->status, sms::status::kOk);
  EXPECT_EQ(metric("linepool_smpp_busy_total"), 1);
}

TEST_F(SmppServerTest, WhoEndsOnlyTheirOwnSideStillGetsTheAnswers) {
  start();
  Client client = bound();
  client.send(message(2, "x"));
  client.end_sending();
  desk_.wait_for(1);
  desk_.answer(0, "m");
  EXPECT_EQ(client.receive()->command, Command::kSubmitSmResp);
  EXPECT_FALSE(client.receive());
}

TEST_F(SmppServerTest, AnAnswerAfterTheEndOfItsLinkGoesNowhere) {
  SmppServer& server = start();
  {
    Client client = bound();
    client.send(message(2, "x"));
    client.send(message(3, "y"));
    desk_.wait_for(2);
  }
  EXPECT_TRUE(server.drain(Duration::seconds(kPatience_s))) << "nobody is there to wait for";
  desk_.answer(0, "m");
  server_.reset();
  desk_.answer(1, "m");
}

TEST_F(SmppServerTest, ARefusedBindIsHeldBackAnsweredAndClosed) {
  start();
  Client client(server_->port());
  EXPECT_EQ(client.bind("wrong"), sms::status::kInvalidPassword);
  EXPECT_FALSE(client.receive());
  EXPECT_EQ(metric("linepool_smpp_binds_total{outcome=\"refused\"}"), 1);
  EXPECT_EQ(metric("linepool_smpp_binds_total{outcome=\"accepted\"}"), 0);
}

TEST_F(SmppServerTest, WhoDoesNotBindIsClosed) {
  Options options;
  options.session.bind_within = Duration::millis(50);
  start(options);
  Client client(server_->port());
  EXPECT_FALSE(client.receive());
  server_.reset();
  EXPECT_EQ(ended("not_bound"), 1);
}

TEST_F(SmppServerTest, ASilentPeerIsAskedAndThenClosed) {
  Options options;
  options.session.enquire_after = Duration::millis(50);
  start(options);
  Client client = bound();
  EXPECT_EQ(client.receive()->command, Command::kEnquireLink);
  EXPECT_EQ(client.receive()->command, Command::kEnquireLink);
  EXPECT_FALSE(client.receive());
}

TEST_F(SmppServerTest, WhoNeverReadsIsCutOff) {
  Options options;
  options.write_timeout = Duration::millis(50);
  start(options);
  Client client(server_->port(), 4096);
  EXPECT_EQ(client.bind(), sms::status::kOk);
  std::string enquiries;
  for (std::uint32_t n = 1; n <= 1000; ++n) {
    enquiries += sms::encode({Command::kEnquireLink, 0, n}).value();
  }
  while (client.send(enquiries)) continue;
  server_.reset();
  EXPECT_EQ(ended("stuck"), 1);
}

TEST_F(SmppServerTest, TooManyBytesBeforeABindEndTheLink) {
  start();
  Client client(server_->port());
  // The head of a long PDU, and as much of it as the server lets through.
  client.send(std::string_view("\0\0\xFF\0\0\0\0\x09", 8));
  client.send(std::string(60'000, 'x'));
  EXPECT_FALSE(client.receive());
  server_.reset();
  EXPECT_EQ(ended("flood"), 1);
}

TEST_F(SmppServerTest, AtTheEndItAnswersSaysUnbindAndWaitsForThePeer) {
  SmppServer& server = start();
  Client client = bound();
  Client stranger(server.port());
  stranger.send({Command::kEnquireLink, 0, 1});
  EXPECT_TRUE(stranger.receive());
  client.send(message(2, "x"));
  desk_.wait_for(1);
  auto drained =
      std::async(std::launch::async, [&] { return server.drain(Duration::seconds(kPatience_s)); });
  const std::optional<Pdu> unbind = client.receive();
  ASSERT_TRUE(unbind);
  EXPECT_EQ(unbind->command, Command::kUnbind);
  EXPECT_FALSE(stranger.receive());
  client.send({Command::kUnbindResp, 0, unbind->sequence});
  desk_.answer(0, "m");
  EXPECT_EQ(client.receive()->command, Command::kSubmitSmResp);
  EXPECT_FALSE(client.receive());
  client.close();
  EXPECT_TRUE(drained.get());
  EXPECT_EQ(ended("unbound"), 2);
  EXPECT_EQ(metric("linepool_smpp_connections"), 0);
  EXPECT_EQ(metric("linepool_smpp_bound"), 0);
}

TEST_F(SmppServerTest, WhoIsNotWelcomeAnyMoreIsClosed) {
  start();
  Client client = bound();
  client.send({Command::kEnquireLink, 0, 2});
  EXPECT_TRUE(client.receive());
  desk_.shut_out();
  EXPECT_FALSE(client.receive());
  server_.reset();
  EXPECT_EQ(ended("revoked"), 1);
}

TEST_F(SmppServerTest, AnAddressHasSoManyConnections) {
  Options options;
  options.max_links_per_address = 1;
  start(options);
  Client first = bound();
  {
    Client second(server_->port());
    EXPECT_FALSE(second.receive());
  }
  first.send({Command::kUnbind, 0, 2});
  EXPECT_EQ(first.receive()->command, Command::kUnbindResp);
  EXPECT_FALSE(first.receive());
  EXPECT_EQ(metric("linepool_smpp_rejected_connections_total"), 1);
}

}  // namespace
}  // namespace linepool::edge_smpp
