#include "edge_smpp/client/smpp_client.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/big_endian.h"
#include "base/check.h"
#include "base/time/steady_clock.h"
#include "net/listen_socket.h"
#include "net/unique_fd.h"

namespace linepool::edge_smpp {
namespace {

using sms::Command;
using sms::Pdu;
namespace code = sms::status;

// Nothing waits for it to pass.
constexpr int kPatience_s = 60;

// An SMSC's end of a session, with blocking calls.
class Session {
 public:
  explicit Session(net::UniqueFd socket) : socket_(std::move(socket)) {
    const timeval patience{kPatience_s, 0};
    CHECK(setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == 0);
  }

  void send(const Pdu& pdu) {
    const std::string bytes = sms::encode(pdu).value();
    CHECK(::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(bytes.size()));
  }
  // Nothing once the client has closed.
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
      const ssize_t n = recv(socket_.get(), room.data(), room.size(), 0);
      if (n <= 0) return std::nullopt;
      in_.append(room.data(), static_cast<std::size_t>(n));
    }
  }
  // Whether anything at all comes within a moment.
  bool is_quiet() {
    const timeval moment{0, 200'000};
    CHECK(setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment) == 0);
    char byte = 0;
    const bool quiet = recv(socket_.get(), &byte, 1, MSG_PEEK) < 0;
    const timeval patience{kPatience_s, 0};
    CHECK(setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == 0);
    return quiet;
  }
  // Answers the bind that comes; what was asked for.
  Command answer_bind(std::uint32_t status) {
    const std::optional<Pdu> asked = receive();
    CHECK(asked.has_value());
    Pdu answer{sms::response_to(asked->command), status, asked->sequence};
    if (status == code::kOk) answer.body = sms::BindResp{"smsc", {}};
    send(answer);
    last_bind_ = std::get<sms::Bind>(asked->body);
    return asked->command;
  }
  void deliver(std::uint32_t sequence, std::string_view text,
               Command command = Command::kDeliverSm) {
    sms::ShortMessage body;
    body.destination = {1, 1, "60112869001"};
    if (command == Command::kDataSm) {
      body.tlvs.push_back({0x0424, std::string(text)});
    } else {
      body.short_message = text;
    }
    send({command, 0, sequence, body});
  }
  [[nodiscard]] const sms::Bind& last_bind() const { return last_bind_; }
  void close() { socket_.reset(); }

 private:
  net::UniqueFd socket_;
  std::string in_;
  sms::Bind last_bind_;
};

// Where a client calls.
class Smsc1 {
 public:
  Smsc1() : listening_(std::move(net::open_listen_sockets("127.0.0.1", 0, 1).front())) {}
  [[nodiscard]] std::uint16_t port() const { return listening_.port; }
  Session accept() {
    pollfd ready{listening_.fd.get(), POLLIN, 0};
    CHECK(poll(&ready, 1, kPatience_s * 1000) == 1, "somebody calls");
    net::UniqueFd socket(::accept4(listening_.fd.get(), nullptr, nullptr, SOCK_CLOEXEC));
    CHECK(static_cast<bool>(socket));
    return Session(std::move(socket));
  }
  [[nodiscard]] bool is_called_within(int ms) const {
    pollfd ready{listening_.fd.get(), POLLIN, 0};
    return poll(&ready, 1, ms) == 1;
  }

 private:
  net::ListenSocket listening_;
};

class SmppClientTest : public testing::Test {
 protected:
  struct Taken {
    SmppClient::Id id = 0;
    std::string text;
    std::optional<Reply> reply;
  };

  void take(SmppClient::Id id, const Pdu& pdu, Reply reply) {
    const std::lock_guard lock(mutex_);
    const auto& message = std::get<sms::ShortMessage>(pdu.body);
    taken_.push_back({id, std::string(message.user_data()), std::move(reply)});
    came_.notify_all();
  }
  // The message with that place in the order in which they came.
  Taken message(std::size_t at) {
    std::unique_lock lock(mutex_);
    CHECK(came_.wait_for(lock, std::chrono::seconds(kPatience_s),
                         [&] { return taken_.size() > at; }));
    return std::move(taken_[at]);
  }
  Smsc smsc(std::uint16_t port) {
    Smsc smsc;
    smsc.name = "carrier";
    smsc.host = "127.0.0.1";
    smsc.port = port;
    smsc.system_id = "pool";
    smsc.password = "pa55word";
    smsc.system_type = "VMA";
    return smsc;
  }
  // Once it is so.
  template <class Condition>
  SmscState state_when(Condition condition, SmppClient::Id id = 1) {
    for (int i = 0; i < kPatience_s * 100; ++i) {
      const auto state = client_.state(id);
      if (state && condition(*state)) return *state;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK(false, "it never came to be so");
    return {};
  }
  void wait_until_up(std::size_t binds, SmppClient::Id id = 1) {
    state_when([&](const SmscState& state) { return state.binds_up == binds; }, id);
  }

  SeededRandom random_{1};
  Metrics metrics_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<Taken> taken_;
  Smsc1 smsc_;
  SmppClient client_{
      {.sweep_interval = Duration::millis(10)},
      [this](SmppClient::Id id, const Pdu& pdu, Reply reply) { take(id, pdu, std::move(reply)); },
      random_,
      metrics_};
};

TEST_F(SmppClientTest, BindsAsItWasTold) {
  client_.set(1, smsc(smsc_.port()));
  client_.start();
  Session session = smsc_.accept();
  EXPECT_EQ(session.answer_bind(code::kOk), Command::kBindTransceiver);
  EXPECT_EQ(session.last_bind().system_id, "pool");
  EXPECT_EQ(session.last_bind().password, "pa55word");
  EXPECT_EQ(session.last_bind().system_type, "VMA");
  EXPECT_EQ(session.last_bind().interface_version, 0x34);
  wait_until_up(1);
  EXPECT_EQ(client_.state(1)->last_error, "");
  EXPECT_FALSE(client_.state(2).has_value());
}

TEST_F(SmppClientTest, AMessageIsAnsweredOnceItIsSafeAndWithoutAnId) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  session.deliver(7, "first");
  session.deliver(8, "second", Command::kDataSm);
  Taken first = message(0);
  Taken second = message(1);
  EXPECT_EQ(first.id, 1);
  EXPECT_EQ(first.text, "first");
  EXPECT_EQ(second.text, "second");
  EXPECT_TRUE(session.is_quiet()) << "nothing is on disk yet";
  EXPECT_EQ(state_when([](const SmscState& s) { return s.unanswered == 2; }).messages, 2U);
  second.reply->send(code::kOk, "1234");
  const std::optional<Pdu> answer = session.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->command, Command::kDataSmResp);
  EXPECT_EQ(answer->sequence, 8U);
  EXPECT_EQ(std::get<sms::MessageResp>(answer->body).message_id, "");
  first.reply->send(code::kOk, "1233");
  const std::optional<Pdu> other = session.receive();
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(other->command, Command::kDeliverSmResp);
  EXPECT_EQ(other->status, code::kOk);
  EXPECT_EQ(std::get<sms::MessageResp>(other->body).message_id, "");
}

TEST_F(SmppClientTest, WhatNobodyTookIsThrottled) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  session.deliver(7, "first");
  message(0).reply.reset();
  const std::optional<Pdu> answer = session.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->status, code::kThrottled);
  // The session goes on.
  session.deliver(8, "second");
  message(1).reply->send(code::kOk, "");
  EXPECT_EQ(session.receive()->status, code::kOk);
}

TEST_F(SmppClientTest, FallsBackToAReceiver) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session first = smsc_.accept();
  EXPECT_EQ(first.answer_bind(code::kInvalidCommandId), Command::kBindTransceiver);
  Session second = smsc_.accept();
  EXPECT_EQ(second.answer_bind(code::kOk), Command::kBindReceiver);
  second.deliver(1, "hello");
  message(0).reply->send(code::kOk, "");
  EXPECT_EQ(second.receive()->command, Command::kDeliverSmResp);
}

TEST_F(SmppClientTest, AWrongPasswordIsToldAndNotTriedAgainSoon) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kInvalidPassword);
  const SmscState state = state_when([](const SmscState& s) { return !s.last_error.empty(); });
  EXPECT_EQ(state.last_error, "bind refused: wrong password (0x0E)");
  EXPECT_EQ(state.binds_up, 0U);
  EXPECT_GT(state.next_try - boot_time(), Duration::seconds(20));
  EXPECT_FALSE(smsc_.is_called_within(300));
  // With another it is tried at once.
  Smsc other = smsc(smsc_.port());
  other.password = "right";
  client_.set(1, other);
  Session again = smsc_.accept();
  again.answer_bind(code::kOk);
  EXPECT_EQ(again.last_bind().password, "right");
  wait_until_up(1);
}

TEST_F(SmppClientTest, CallsAgainWhenTheConnectionIsGone) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  wait_until_up(1);
  session.close();
  Session again = smsc_.accept();
  again.answer_bind(code::kOk);
  wait_until_up(1);
}

TEST_F(SmppClientTest, NobodyThereIsToldInWords) {
  std::uint16_t port = 0;
  {
    const Smsc1 gone;
    port = gone.port();
  }
  client_.start();
  client_.set(1, smsc(port));
  const SmscState state = state_when([](const SmscState& s) { return !s.last_error.empty(); });
  EXPECT_EQ(state.last_error,
            "cannot connect to 127.0.0.1:" + std::to_string(port) + ": Connection refused");
  Smsc named = smsc(port);
  named.host = "smsc.invalid";
  client_.set(1, named);
  const SmscState unknown = state_when(
      [](const SmscState& s) { return s.last_error.find("smsc.invalid") != std::string::npos; });
  EXPECT_NE(unknown.last_error.find("Cannot find the host"), std::string::npos);
}

TEST_F(SmppClientTest, HoldsAsManySessionsAsItWasTold) {
  Smsc three = smsc(smsc_.port());
  three.binds = 3;
  client_.start();
  client_.set(1, three);
  std::vector<Session> sessions;
  for (int i = 0; i < 3; ++i) {
    sessions.push_back(smsc_.accept());
    sessions.back().answer_bind(code::kOk);
  }
  wait_until_up(3);
  EXPECT_FALSE(smsc_.is_called_within(100));
}

TEST_F(SmppClientTest, APauseEndsItsSessionsProperlyAndNoOthers) {
  Smsc1 elsewhere;
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  client_.set(2, smsc(elsewhere.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  Session other = elsewhere.accept();
  other.answer_bind(code::kOk);
  wait_until_up(1, 1);
  wait_until_up(1, 2);
  session.deliver(1, "just before");
  Taken taken = message(0);
  Smsc paused = smsc(smsc_.port());
  paused.binds = 0;
  client_.set(1, paused);
  EXPECT_TRUE(session.is_quiet()) << "what was taken is answered first";
  taken.reply->send(code::kOk, "");
  std::optional<Pdu> pdu = session.receive();
  ASSERT_TRUE(pdu.has_value());
  EXPECT_EQ(pdu->command, Command::kDeliverSmResp);
  pdu = session.receive();
  ASSERT_TRUE(pdu.has_value());
  EXPECT_EQ(pdu->command, Command::kUnbind);
  session.send({Command::kUnbindResp, code::kOk, pdu->sequence});
  EXPECT_FALSE(session.receive().has_value());
  session.close();
  wait_until_up(0, 1);
  EXPECT_FALSE(smsc_.is_called_within(100));
  other.deliver(1, "not disturbed");
  message(1).reply->send(code::kOk, "");
  EXPECT_EQ(other.receive()->command, Command::kDeliverSmResp);
  client_.set(1, smsc(smsc_.port()));
  Session again = smsc_.accept();
  again.answer_bind(code::kOk);
  wait_until_up(1, 1);
}

TEST_F(SmppClientTest, TheSameSettingsDisturbNothing) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  wait_until_up(1);
  client_.set(1, smsc(smsc_.port()));
  EXPECT_TRUE(session.is_quiet());
  EXPECT_FALSE(smsc_.is_called_within(100));
}

TEST_F(SmppClientTest, AnswersUnbindAndEnquireLinkAndPassesOverAnOutbind) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  session.send({Command::kOutbind, 0, 3, sms::Outbind{"smsc", "x"}});
  session.send({Command::kEnquireLink, 0, 4});
  std::optional<Pdu> answer = session.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->command, Command::kEnquireLinkResp);
  EXPECT_EQ(answer->sequence, 4U);
  session.send({Command::kUnbind, 0, 5});
  answer = session.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->command, Command::kUnbindResp);
  EXPECT_FALSE(session.receive().has_value());
  session.close();
  Session again = smsc_.accept();
  again.answer_bind(code::kOk);
}

TEST_F(SmppClientTest, ASilentSmscIsLeft) {
  Smsc silent = smsc(smsc_.port());
  silent.enquire_after = Duration::millis(100);
  client_.start();
  client_.set(1, silent);
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  EXPECT_EQ(session.receive()->command, Command::kEnquireLink);
  EXPECT_EQ(session.receive()->command, Command::kEnquireLink);
  EXPECT_FALSE(session.receive().has_value());
  state_when([](const SmscState& s) {
    return s.last_error == "the SMSC did not answer two enquire_link";
  });
}

TEST_F(SmppClientTest, WhatComesAgainAfterABrokenSessionIsTakenOnce) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  session.deliver(1, "stored");
  session.deliver(2, "not stored");
  session.deliver(3, "waits");
  Taken stored = message(0);
  Taken not_stored = message(1);
  const Taken waits = message(2);
  wait_until_up(1);
  session.close();
  wait_until_up(0);
  stored.reply->send(code::kOk, "1");
  not_stored.reply.reset();
  Session again = smsc_.accept();
  again.answer_bind(code::kOk);
  again.deliver(11, "stored");
  std::optional<Pdu> answer = again.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(std::pair(answer->sequence, answer->status), std::pair(11U, code::kOk));
  again.deliver(12, "waits");
  answer = again.receive();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(std::pair(answer->sequence, answer->status), std::pair(12U, code::kThrottled))
      << "it must not be acknowledged before it is stored";
  again.deliver(13, "not stored");
  EXPECT_EQ(message(3).text, "not stored");
  // Somebody wrote the same words again.
  again.deliver(14, "stored");
  EXPECT_EQ(message(4).text, "stored");
}

TEST_F(SmppClientTest, TheEndAnswersAndUnbinds) {
  client_.start();
  client_.set(1, smsc(smsc_.port()));
  Session session = smsc_.accept();
  session.answer_bind(code::kOk);
  session.deliver(1, "the last");
  Taken taken = message(0);
  client_.start_drain();
  EXPECT_TRUE(session.is_quiet());
  // It is not even read.
  session.deliver(2, "too late");
  taken.reply->send(code::kOk, "");
  std::optional<Pdu> pdu = session.receive();
  ASSERT_TRUE(pdu.has_value());
  EXPECT_EQ(pdu->command, Command::kDeliverSmResp);
  EXPECT_EQ(pdu->sequence, 1U);
  pdu = session.receive();
  ASSERT_TRUE(pdu.has_value());
  EXPECT_EQ(pdu->command, Command::kUnbind);
  const std::uint32_t unbind = pdu->sequence;
  // An SMSC that is still there may send it again.
  pdu = session.receive();
  ASSERT_TRUE(pdu.has_value());
  EXPECT_EQ(pdu->command, Command::kDeliverSmResp);
  EXPECT_EQ(pdu->sequence, 2U);
  EXPECT_EQ(pdu->status, code::kThrottled);
  session.send({Command::kUnbindResp, code::kOk, unbind});
  EXPECT_FALSE(session.receive().has_value());
  session.close();
  EXPECT_TRUE(client_.drain(Duration::seconds(kPatience_s)));
}

TEST_F(SmppClientTest, TheEndDoesNotWaitForWhoIsBeingCalled) {
  client_.start();
  // Takes connections, and says nothing.
  client_.set(1, smsc(smsc_.port()));
  const Session session = smsc_.accept();
  EXPECT_TRUE(client_.drain(Duration::seconds(kPatience_s)));
}

}  // namespace
}  // namespace linepool::edge_smpp
