#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "edge_http/http_server.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

// Counts up to a number that somebody waits for.
class Tally {
 public:
  void add() {
    const std::lock_guard lock(mutex_);
    ++count_;
    changed_.notify_all();
  }
  void wait_for(int n) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return count_ >= n; });
  }
  int count() {
    const std::lock_guard lock(mutex_);
    return count_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int count_ = 0;
};

// Sends back what arrives, and reports when its connection has gone.
class EchoUser final : public wire::ChannelUser {
 public:
  explicit EchoUser(Tally& gone) : gone_(gone) {}
  void on_bytes(std::string_view bytes) override { channel->write(std::string(bytes)); }
  void on_gone() override { gone_.add(); }

  std::shared_ptr<wire::Channel> channel;

 private:
  Tally& gone_;
};

class Watcher final : public wire::Departure {
 public:
  explicit Watcher(Tally& gone) : gone_(gone) {}
  void gone() override { gone_.add(); }

 private:
  Tally& gone_;
};

// "/stream" and "/tunnel" open channels, "/wait" is answered later, anything else at once.
class Opener final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    if (request.path == "/stream" || request.path == "/tunnel") {
      auto user = std::make_shared<EchoUser>(gone);
      wire::Response head = wire::Response::text("");
      user->channel = request.path == "/stream" ? deferral.stream(std::move(head), user)
                                                : deferral.upgrade(std::move(head), user);
      channels.push_back(user->channel);
    } else if (request.path == "/wait") {
      waiting.emplace_back(deferral.defer_watched(std::make_shared<Watcher>(gone)));
    } else {
      return wire::Response::text("at once");
    }
    opened.add();
    return std::nullopt;
  }

  Tally gone;
  Tally opened;
  // Written by the only loop before `opened` counts.
  std::vector<std::shared_ptr<wire::Channel>> channels;
  std::vector<wire::Responder> waiting;
};

std::string without_chunks(const std::string& response) {
  std::string out;
  std::size_t at = response.find("\r\n\r\n") + 4;
  for (;;) {
    const std::size_t size = std::stoul(response.substr(at), nullptr, 16);
    if (size == 0) return out;
    at = response.find("\r\n", at) + 2;
    out += response.substr(at, size);
    at += size + 2;
  }
}

class HttpServerStreamTest : public testing::Test {
 protected:
  void start(std::size_t stream_buffer_bytes = 256 * 1024) {
    Options o;
    o.listen = {{}};
    o.threads = 1;
    o.sweep_interval = Duration::millis(20);
    o.stream_buffer_bytes = stream_buffer_bytes;
    server_ = std::make_unique<HttpServer>(o, opener_, metrics_);
    server_->start();
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  static std::string get(const std::string& target, const std::string& headers = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
  }

  Metrics metrics_;
  Opener opener_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(HttpServerStreamTest, WhatEachThreadWritesArrivesInItsOrder) {
  constexpr int kThreads = 4;
  constexpr int kPieces = 200;
  start();
  TestClient client(port());
  client.send(get("/stream", "Connection: close\r\n"));
  opener_.opened.wait_for(1);
  std::vector<std::thread> writers;
  for (int t = 0; t < kThreads; ++t) {
    writers.emplace_back([&channel = *opener_.channels[0], t] {
      for (int i = 0; i < kPieces; ++i) {
        channel.write(std::to_string(t) + " " + std::to_string(i) + "\n");
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  opener_.channels[0]->close();
  std::istringstream lines(without_chunks(client.rest()));
  std::vector<int> next(kThreads, 0);
  int thread = 0;
  int piece = 0;
  while (lines >> thread >> piece) EXPECT_EQ(piece, next.at(static_cast<std::size_t>(thread))++);
  EXPECT_THAT(next, testing::Each(kPieces));
  opener_.gone.wait_for(1);
}

TEST_F(HttpServerStreamTest, ATunnelCarriesBytesBothWays) {
  start();
  TestClient client(port());
  client.send(get("/tunnel") + "early ");
  EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 101 Switching Protocols\r\n"));
  EXPECT_EQ(client.bytes(6), "early ");
  const std::string long_text(100'000, 'x');
  client.send(long_text);
  EXPECT_EQ(client.bytes(long_text.size()), long_text);
  opener_.channels[0]->close();
  EXPECT_EQ(client.rest(), "");
  opener_.gone.wait_for(1);
}

TEST_F(HttpServerStreamTest, AResetOrAnEndOfTheClientIsNoticed) {
  start();
  TestClient by_reset(port());
  by_reset.send(get("/stream"));
  opener_.opened.wait_for(1);
  by_reset.reset();
  opener_.gone.wait_for(1);
  TestClient by_end(port());
  by_end.send(get("/wait"));
  opener_.opened.wait_for(2);
  by_end.end_sending();
  opener_.gone.wait_for(2);
  opener_.channels[0]->write("for nobody");
  opener_.waiting[0].send(wire::Response::text("for nobody"));
  TestClient other(port());
  other.send(get("/"));
  EXPECT_THAT(other.response(), EndsWith("at once"));
  EXPECT_EQ(opener_.gone.count(), 2);
}

TEST_F(HttpServerStreamTest, WhoIsTooFarBehindIsCutOffAndCounted) {
  start(4096);
  TestClient client(port());
  client.send(get("/stream"));
  opener_.opened.wait_for(1);
  opener_.channels[0]->write(std::string(4097, 'x'));
  opener_.gone.wait_for(1);
  EXPECT_THAT(client.rest(), EndsWith("\r\n\r\n"));
  EXPECT_TRUE(server_->drain(Duration::seconds(30)));
  EXPECT_THAT(metrics_.render(), HasSubstr("linepool_http_slow_readers_total 1"));
}

TEST_F(HttpServerStreamTest, DrainingEndsWhatIsOpen) {
  start();
  TestClient stream(port());
  stream.send(get("/stream"));
  opener_.opened.wait_for(1);
  TestClient tunnel(port());
  tunnel.send(get("/tunnel"));
  opener_.opened.wait_for(2);
  EXPECT_THAT(tunnel.response(), HasSubstr(" 101 "));
  std::thread reader([&] {
    EXPECT_THAT(stream.rest(), EndsWith("\r\n\r\n0\r\n\r\n"));
    stream.close();
    EXPECT_EQ(tunnel.rest(), "");
    tunnel.close();
  });
  EXPECT_TRUE(server_->drain(Duration::seconds(30)));
  reader.join();
  EXPECT_EQ(opener_.gone.count(), 2);
}

}  // namespace
}  // namespace linepool::edge_http
