#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "edge_http/session_fixture.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

struct User final : wire::ChannelUser {
  void on_bytes(std::string_view bytes) override { seen += bytes; }
  void on_gone() override { ++gone; }
  std::string seen;
  int gone = 0;
};

struct Late final : wire::LateUser {
  explicit Late(bool upgrade) : upgrades_(upgrade) {}
  [[nodiscard]] bool upgrades() const override { return upgrades_; }
  void opened(std::shared_ptr<wire::Channel> opened_channel) override {
    channel = std::move(opened_channel);
  }
  void on_bytes(std::string_view bytes) override { seen += bytes; }
  void on_gone() override { ++gone; }
  const bool upgrades_;
  std::shared_ptr<wire::Channel> channel;
  std::string seen;
  int gone = 0;
};

struct Watcher final : wire::Departure {
  void gone() override { ++count; }
  int count = 0;
};

// "/stream" streams, "/socket" upgrades, "/wait" is answered later, anything else at once.
class Opener final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    wire::Response head = wire::Response::text("first;");
    if (request.path == "/stream") {
      channel = deferral.stream(std::move(head), user);
      channel->write("second;");  // before handle() returns
      return std::nullopt;
    }
    if (request.path == "/socket") {
      head.body.clear();
      head.headers.emplace_back("Upgrade", "echo");
      channel = deferral.upgrade(std::move(head), user);
      return std::nullopt;
    }
    if (request.path == "/wait") {
      responder.emplace(deferral.defer_watched(watcher));
      return std::nullopt;
    }
    return wire::Response::text("at once");
  }

  std::shared_ptr<wire::Channel> channel;
  std::optional<wire::Responder> responder;
  std::shared_ptr<User> user = std::make_shared<User>();
  std::shared_ptr<Watcher> watcher = std::make_shared<Watcher>();
};

class SessionStreamTest : public SessionFixture {
 protected:
  SessionStreamTest() : SessionFixture(opener_) {}
  [[nodiscard]] std::string received_after_delivery() {
    deliver();
    return received();
  }

  Opener opener_;
};

TEST_F(SessionStreamTest, WhatStaysOpenNamesItsRequestToo) {
  next_request_id.run = {'k', '7', 'f', '2', 'q', 'd'};
  client_sends(get("/stream"));
  EXPECT_THAT(received(), HasSubstr("\r\nRequest-Id: k7f2qd-1\r\n"));
  opener_.channel->close();
  deliver();
  received();
  client_sends(get("/socket"));
  EXPECT_THAT(received(), HasSubstr("\r\nRequest-Id: k7f2qd-2\r\n"));
}

TEST_F(SessionStreamTest, ALateAnswerMayOpenAStream) {
  client_sends(get("/wait"));
  const auto late = std::make_shared<Late>(false);
  wire::Response head = wire::Response::text("first;");
  head.opens = late;
  opener_.responder->send(std::move(head));
  EXPECT_THAT(received_after_delivery(), EndsWith("\r\n\r\n6\r\nfirst;\r\n"));
  late->channel->write("second;");
  EXPECT_EQ(received_after_delivery(), "7\r\nsecond;\r\n");
  late->channel->close();
  EXPECT_EQ(received_after_delivery(), "0\r\n\r\n");
  EXPECT_EQ(late->gone, 1);
  EXPECT_EQ(opener_.watcher->count, 0) << "the wait is over, and the client there";
  client_sends(get("/"));
  EXPECT_THAT(received(), EndsWith("at once"));
}

TEST_F(SessionStreamTest, ALateAnswerMaySwitchProtocols) {
  client_sends(get("/wait"));
  const auto late = std::make_shared<Late>(true);
  wire::Response head;
  head.opens = late;
  opener_.responder->send(std::move(head));
  EXPECT_THAT(received_after_delivery(), StartsWith("HTTP/1.1 101 "));
  client_sends("up");
  EXPECT_EQ(late->seen, "up");
  late->channel->write("down");
  EXPECT_EQ(received_after_delivery(), "down");
}

TEST_F(SessionStreamTest, ALateStreamThatFindsNobodyIsNotOpened) {
  client_sends(get("/wait"));
  client_ends();
  EXPECT_EQ(opener_.watcher->count, 1);
  const auto late = std::make_shared<Late>(false);
  wire::Response head;
  head.opens = late;
  opener_.responder->send(std::move(head));
  deliver();
  EXPECT_EQ(late->channel, nullptr);
  EXPECT_EQ(late->gone, 0);
}

TEST_F(SessionStreamTest, PiecesAreChunksInTheirOrderAndTheConnectionGoesOn) {
  client_sends(get("/stream"));
  const std::string head = received();
  EXPECT_THAT(head, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(head, testing::Not(HasSubstr("Content-Length")));
  EXPECT_THAT(head, EndsWith("\r\n\r\n6\r\nfirst;\r\n"));
  EXPECT_EQ(received_after_delivery(), "7\r\nsecond;\r\n");
  opener_.channel->write("a");
  opener_.channel->write(std::string(20, 'b'));
  EXPECT_EQ(received_after_delivery(), "1\r\na\r\n14\r\n" + std::string(20, 'b') + "\r\n");
  EXPECT_EQ(opener_.user->gone, 0);
  opener_.channel->close();
  EXPECT_EQ(received_after_delivery(), "0\r\n\r\n");
  EXPECT_EQ(opener_.user->gone, 1);
  client_sends(get("/after"));
  EXPECT_THAT(received(), EndsWith("at once"));
  opener_.channel->write("too late");
  EXPECT_EQ(received_after_delivery(), "");
}

TEST_F(SessionStreamTest, APipelinedRequestWaitsForTheEndOfTheStream) {
  client_sends(get("/stream") + get("/next"));
  deliver();
  EXPECT_THAT(received(), testing::Not(HasSubstr("at once")));
  opener_.channel->close();
  EXPECT_THAT(received_after_delivery(), EndsWith("at once"));
}

TEST_F(SessionStreamTest, AClientOfHttp10IsToldTheEndByTheClosing) {
  client_sends("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  const std::string head = received();
  EXPECT_THAT(head, testing::Not(HasSubstr("chunked")));
  EXPECT_THAT(head, HasSubstr("Connection: close"));
  EXPECT_EQ(received_after_delivery(), "second;");
  opener_.channel->close();
  deliver();
  EXPECT_TRUE(pipe_.server_ended);
}

TEST_F(SessionStreamTest, AStreamIsIdleForAsLongAsItLikes) {
  client_sends(get("/stream"));
  sweeps(1000);
  EXPECT_FALSE(gone());
}

TEST_F(SessionStreamTest, WhoGoesIsNoticedOnce) {
  client_sends(get("/stream"));
  client_ends();
  EXPECT_TRUE(gone());
  EXPECT_EQ(opener_.user->gone, 1);
  opener_.channel->write("x");
  opener_.channel->close();
  deliver();
  EXPECT_EQ(opener_.user->gone, 1);
}

TEST_F(SessionStreamTest, ASlowReaderIsCutOffAndCounted) {
  client_sends(get("/stream"));
  deliver();
  pipe_.send_window = 0;
  for (int i = 0; i < 30; ++i) {
    opener_.channel->write(std::string(1000, 'x'));
    deliver();
  }
  EXPECT_TRUE(gone());
  EXPECT_EQ(counters.slow_readers, 1u);
  EXPECT_EQ(opener_.user->gone, 1);
}

TEST_F(SessionStreamTest, ALoopThatIsBehindBoundsTheMailboxToo) {
  client_sends(get("/stream"));
  for (int i = 0; i < 30; ++i) opener_.channel->write(std::string(1000, 'x'));
  EXPECT_LE(opener_.channel->waiting(), settings().stream_bytes + 30'000);
  deliver();
  EXPECT_TRUE(gone());
}

TEST_F(SessionStreamTest, AReaderThatTakesItsTimeButReadsIsServed) {
  client_sends(get("/stream"));
  deliver();
  std::string all = received();
  for (int i = 0; i < 100; ++i) {
    pipe_.send_window = 500;
    opener_.channel->write(std::string(400, 'Z'));
    deliver();
    ready({.writable = true});
  }
  pipe_.send_window = 1'000'000;
  ready({.writable = true});
  all += received();
  EXPECT_FALSE(gone());
  EXPECT_EQ(opener_.channel->waiting(), 0u);
  EXPECT_EQ(static_cast<std::size_t>(std::count(all.begin(), all.end(), 'Z')), 40'000u);
}

TEST_F(SessionStreamTest, DrainingEndsStreamsProperly) {
  client_sends(get("/stream"));
  deliver();
  received();
  draining = true;
  session_->drain();
  EXPECT_EQ(received(), "0\r\n\r\n");
  EXPECT_TRUE(pipe_.server_ended);
  EXPECT_EQ(opener_.user->gone, 1);
}

TEST_F(SessionStreamTest, WhatOpensWhileDrainingEndsAtOnce) {
  draining = true;
  client_sends(get("/stream"));
  EXPECT_THAT(received(), EndsWith("6\r\nfirst;\r\n0\r\n\r\n"));
  EXPECT_TRUE(pipe_.server_ended);
  EXPECT_EQ(opener_.user->gone, 1);
  deliver();
  EXPECT_EQ(received(), "");
}

TEST_F(SessionStreamTest, TheStreamOfAHeadRequestIsItsHead) {
  client_sends("HEAD /stream HTTP/1.1\r\nHost: h\r\n\r\n" + get("/next"));
  const std::string all = received();
  EXPECT_THAT(all, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(all, testing::Not(HasSubstr("first;")));
  EXPECT_THAT(all, EndsWith("at once"));
  EXPECT_EQ(opener_.user->gone, 1);
  EXPECT_EQ(received_after_delivery(), "");
}

TEST_F(SessionStreamTest, AChannelEndsOnceHoweverOftenItIsClosed) {
  client_sends(get("/stream"));
  deliver();
  received();
  for (int i = 0; i < 3; ++i) opener_.channel->close();
  opener_.channel->write("after the end");
  EXPECT_EQ(opener_.channel->waiting(), 0u);
  std::vector<MailboxItem> items;
  mailbox->take(items);
  ASSERT_EQ(items.size(), 1u);
  session_->continue_stream(items[0].ref.request, std::get<Piece>(items[0].content));
  EXPECT_EQ(received(), "0\r\n\r\n");
  EXPECT_EQ(opener_.user->gone, 1);
}

TEST_F(SessionStreamTest, AWaitingAnswerIsToldThatItsClientHasGone) {
  client_sends(get("/wait"));
  EXPECT_EQ(opener_.watcher->count, 0);
  client_ends();
  EXPECT_TRUE(gone());
  EXPECT_EQ(opener_.watcher->count, 1);
  opener_.responder->send(wire::Response::text("for nobody"));
  deliver();
}

TEST_F(SessionStreamTest, AnAnswerThatCameTellsNobody) {
  client_sends(get("/wait"));
  opener_.responder->send(wire::Response::text("here"));
  deliver();
  EXPECT_THAT(received(), EndsWith("here"));
  client_ends();
  EXPECT_EQ(opener_.watcher->count, 0);
}

TEST_F(SessionStreamTest, AnUpgradedConnectionBelongsToItsUser) {
  client_sends(get("/socket") + "early");
  const std::string head = received();
  EXPECT_THAT(head, StartsWith("HTTP/1.1 101 Switching Protocols\r\n"));
  EXPECT_THAT(head, HasSubstr("Connection: Upgrade\r\n"));
  EXPECT_THAT(head, EndsWith("\r\n\r\n"));
  EXPECT_EQ(opener_.user->seen, "early");
  client_sends("GET / HTTP/1.1\r\n");
  EXPECT_EQ(opener_.user->seen, "earlyGET / HTTP/1.1\r\n");
  opener_.channel->write("raw");
  EXPECT_EQ(received_after_delivery(), "raw");
  client_ends();
  EXPECT_TRUE(gone());
  EXPECT_EQ(opener_.user->gone, 1);
}

}  // namespace
}  // namespace linepool::edge_http
