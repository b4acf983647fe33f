// A server with several addresses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "edge_http/http_server.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class NamesItsListener final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request, wire::Deferral&) override {
    return wire::Response::text("listener " + std::to_string(request.listener));
  }
};

class Entrances : public testing::Test {
 protected:
  void start(Options options) {
    if (options.threads == 0) options.threads = 2;
    options.sweep_interval = Duration::millis(20);
    server_ = std::make_unique<HttpServer>(std::move(options), handler_, metrics_);
    server_->start();
  }
  [[nodiscard]] std::string ask(std::size_t listener) const {
    TestClient client(server_->port(listener));
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    return client.response();
  }
  // Holds a connection that the server has accepted.
  [[nodiscard]] std::unique_ptr<TestClient> hold(std::size_t listener) const {
    auto client = std::make_unique<TestClient>(server_->port(listener));
    client->send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(client->response(), StartsWith("HTTP/1.1 200"));
    return client;
  }

  NamesItsListener handler_;
  Metrics metrics_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(Entrances, RequestsTellWhichOneTheyCameTo) {
  Options options;
  options.listen = {{}, {}, {}};
  start(options);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_THAT(ask(i), EndsWith("listener " + std::to_string(i)));
  }
  EXPECT_TRUE(server_->drain(Duration::seconds(5)));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_FALSE(TestClient(server_->port(i)).connected());
}

TEST_F(Entrances, TheHeadOfARequestTellsIt) {
  Options options;
  options.listen = {{}, {}};
  options.parser.body_bytes = 10;
  options.parser.large_body_bytes = [](const wire::Request& head) {
    return head.listener == 1 ? std::size_t{100} : 0;
  };
  start(options);
  for (const auto& [listener, status] : {std::pair{0, "HTTP/1.1 413"}, {1, "HTTP/1.1 200"}}) {
    TestClient client(server_->port(static_cast<std::size_t>(listener)));
    // The second request of a connection, too.
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 200"));
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\n" + std::string(50, 'x'));
    EXPECT_THAT(client.response(), StartsWith(status));
  }
}

TEST_F(Entrances, SomeCountTheirConnectionsByThemselves) {
  Options options;
  options.listen = {{}, {}, {}};
  options.listen[1].own_connections = 2;
  options.max_connections = 1;
  start(options);
  const auto ordinary = hold(0);
  EXPECT_THAT(ask(0), StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(ask(2), StartsWith("HTTP/1.1 503")) << "counts with the first";
  const auto own = hold(1);
  const auto second = hold(1);
  EXPECT_THAT(ask(1), StartsWith("HTTP/1.1 503"));
}

// Two connections for everybody, and four in reserve for "/probe" and what is below it.
class Reserve : public Entrances {
 protected:
  void start_with_reserve() {
    Options options;
    options.listen = {{}};
    options.threads = 1;  // so that connections are seen in their order
    options.max_connections = 2;
    options.reserved_connections = 4;
    options.may_use_reserve = [](const wire::Request& head) {
      return head.path.starts_with("/probe") && head.listener == 0;
    };
    start(options);
    for (auto& one : ordinary_) one = hold(0);
  }
  [[nodiscard]] std::string exchange(const std::string& sent) const {
    TestClient client(server_->port());
    client.send(sent);
    return client.rest();
  }
  static std::string get(const std::string& path, const std::string& headers = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
  }
  [[nodiscard]] double count(const std::string& name) const {
    const std::string all = metrics_.render();
    const std::size_t at = all.find("\n" + name + " ");
    return at == std::string::npos ? -1 : std::stod(all.substr(at + name.size() + 2));
  }

  std::unique_ptr<TestClient> ordinary_[2];
};

TEST_F(Reserve, IsForTheRequestsThatMayUseIt) {
  start_with_reserve();
  const std::string probe = exchange(get("/probe") + get("/probe"));
  EXPECT_THAT(probe, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(probe, HasSubstr("\r\nConnection: close\r\n"));
  EXPECT_THAT(probe, EndsWith("listener 0")) << "one each";
  const std::string other = exchange(get("/"));
  EXPECT_THAT(other, StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(other, HasSubstr("\r\nRetry-After: 1\r\n"));
  EXPECT_THAT(other, HasSubstr("\r\nConnection: close\r\n"));
  EXPECT_THAT(other, EndsWith("Too many connections."));
  const std::string head = exchange("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_THAT(head, StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(head, EndsWith("\r\n\r\n"));
  // Those that are there are not disturbed.
  ordinary_[0]->send(get("/"));
  EXPECT_THAT(ordinary_[0]->response(), StartsWith("HTTP/1.1 200"));
  EXPECT_EQ(count("linepool_http_reserved_connections_total"), 3);
}

TEST_F(Reserve, TurnsOthersAwayAtTheirHead) {
  start_with_reserve();
  const std::string body = "Content-Length: 60000\r\n";
  EXPECT_THAT(exchange("POST / HTTP/1.1\r\nHost: h\r\n" + body + "\r\nx"),
              StartsWith("HTTP/1.1 503"));
  TestClient probe(server_->port());
  probe.send("POST /probe HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na");
  probe.send("b");
  EXPECT_THAT(probe.response(), StartsWith("HTTP/1.1 200"));
}

TEST_F(Reserve, IsNotForWhoeverIsSlow) {
  start_with_reserve();
  TestClient silent(server_->port());
  EXPECT_EQ(silent.rest(), "");
  TestClient slow(server_->port());
  slow.send("POST /probe HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na");
  EXPECT_THAT(slow.rest(), StartsWith("HTTP/1.1 408"));
}

TEST_F(Reserve, NobodyTakesAllOfIt) {
  start_with_reserve();
  const TestClient first(server_->port());  // has its share, and says nothing
  // The second is turned away at once.
  EXPECT_THAT(exchange(""), EndsWith("Too many connections."));
  TestClient elsewhere(server_->port(), "127.0.0.2");
  elsewhere.send(get("/probe"));
  EXPECT_THAT(elsewhere.response(), StartsWith("HTTP/1.1 200"));
}

}  // namespace
}  // namespace linepool::edge_http
