// A server with several addresses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "edge_http/http_server.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
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
    options.threads = 2;
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
  EXPECT_THAT(ask(1), StartsWith("HTTP/1.1 200"));
  const auto second = hold(1);
  EXPECT_THAT(ask(1), StartsWith("HTTP/1.1 503"));
}

}  // namespace
}  // namespace linepool::edge_http
