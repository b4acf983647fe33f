// Clients that ask for much and read nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "edge_http/http_server.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;

constexpr std::size_t kMany = 16 * 1024 * 1024;  // more than the kernel takes for a connection

class AnswersAtLength final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request, wire::Deferral&) override {
    const bool is_large = request.path == "/large";
    return wire::Response::text(is_large ? std::string(kMany, 'L') : "small");
  }
};

class OutputOfAll : public testing::Test {
 protected:
  void start(std::size_t output_bytes) {
    Options options;
    options.listen = {{}};
    options.threads = 2;
    options.sweep_interval = Duration::millis(20);
    options.output_bytes = output_bytes;
    server_ = std::make_unique<HttpServer>(std::move(options), handler_, metrics_);
    server_->start();
  }
  std::unique_ptr<TestClient> ask(const std::string& path) {
    auto client = std::make_unique<TestClient>(server_->port());
    client->send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
    return client;
  }
  // Until the number of closed connections is that.
  void wait_for_cut(int n) {
    const std::string row = "\nlinepool_http_output_cut_total " + std::to_string(n) + "\n";
    while (metrics_.render().find(row) == std::string::npos) ask("/small")->response();
  }

  AnswersAtLength handler_;
  Metrics metrics_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(OutputOfAll, IsBoundedByClosingWhoHoldsMost) {
  start(kMany + kMany / 2);
  const auto first = ask("/large");
  EXPECT_EQ(first->bytes(1000).size(), 1000u) << "it has its answer";
  const auto second = ask("/large");
  wait_for_cut(1);
  EXPECT_THAT(ask("/small")->response(), EndsWith("small"));
  // One of the two has lost its connection, and the other gets all of its answer.
  const std::string one = first->bytes(kMany);
  const std::string two = second->bytes(kMany);
  EXPECT_NE(one.size() >= kMany - 1000, two.size() >= kMany) << one.size() << " " << two.size();
}

TEST_F(OutputOfAll, NobodyIsClosedWithoutALimit) {
  start(0);
  const auto first = ask("/large");
  const auto second = ask("/large");
  EXPECT_GE(first->bytes(kMany).size(), kMany);
  EXPECT_GE(second->bytes(kMany).size(), kMany);
}

}  // namespace
}  // namespace linepool::edge_http
