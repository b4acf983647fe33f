// What a node says that stands by, or cannot be sure that it leads.
#include "server/node/node.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "server/node/lease_check.h"
#include "server/node/standby.h"

namespace linepool::server {
namespace {

using testing::HasSubstr;

struct NoDeferral final : wire::Deferral {
  void fall_back_to(wire::Fallback) override {}
  wire::Responder defer() override {
    CHECK(false, "nothing is deferred");
    return wire::Responder(nullptr);
  }
};

wire::Response ask(wire::Handler& handler, std::string_view path,
                   wire::Method method = wire::Method::kGet, std::uint8_t listener = 0) {
  wire::Request request;
  request.method = method;
  request.target = request.path = path;
  request.listener = listener;
  NoDeferral deferral;
  return handler.handle(request, deferral).value();
}

std::string header(const wire::Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [&](const auto& one) { return one.first == name; });
  return found == response.headers.end() ? "" : found->second;
}

class Yes final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request&, wire::Deferral&) override {
    return wire::Response::text("yes");
  }
};

TEST(StandbyAnswers, SayThatItLivesAndDoesNotServe) {
  Metrics metrics;
  note_leader(metrics, false, 7);
  StandbyAnswers answers(1, metrics);
  answers.set_reason("because");
  EXPECT_EQ(ask(answers, "/healthz").status, 200);
  EXPECT_EQ(ask(answers, "/healthz", wire::Method::kHead).status, 200);
  EXPECT_EQ(ask(answers, "/leader").status, 503);
  EXPECT_EQ(ask(answers, "/readyz").status, 503);
  EXPECT_EQ(ask(answers, "/readyz").body, "because");
  EXPECT_EQ(ask(answers, "/readyz", wire::Method::kPost).status, 405);
}

TEST(StandbyAnswers, HaveMetricsWhereTheServerHasThem) {
  Metrics metrics;
  note_leader(metrics, false, 7);
  StandbyAnswers answers(1, metrics);
  EXPECT_EQ(ask(answers, "/metrics").status, 503);
  const wire::Response there = ask(answers, "/metrics", wire::Method::kGet, 1);
  EXPECT_EQ(there.status, 200);
  EXPECT_THAT(there.body, HasSubstr("linepool_node_leader 0\n"));
  EXPECT_THAT(there.body, HasSubstr("linepool_node_epoch 7\n"));
}

TEST(StandbyAnswers, RefuseEverythingElseInTheWordsOfItsApi) {
  Metrics metrics;
  StandbyAnswers answers(0, metrics);
  for (const char* path : {"/", "/user/api/get_number.php", "/supply/x/sms", "/console/"}) {
    const wire::Response said = ask(answers, path, wire::Method::kPost);
    EXPECT_EQ(said.status, 503) << path;
    EXPECT_EQ(said.content_type, "text/plain") << path;
    EXPECT_EQ(header(said, "Retry-After"), "1") << path;
  }
  for (const char* path : {"/api/v1/orders", "/admin/v1/me", "/console/v1/x", "/api/web/x"}) {
    const wire::Response said = ask(answers, path);
    EXPECT_EQ(said.status, 503) << path;
    EXPECT_EQ(said.content_type, "application/problem+json") << path;
    EXPECT_EQ(header(said, "Retry-After"), "1") << path;
    EXPECT_THAT(said.body, HasSubstr("stands by")) << path;
  }
}

TEST(LeaseCheck, LetsNothingThroughThatCouldBeOutOfDate) {
  Yes yes;
  bool is_sure = true;
  LeaseCheck check(yes, [&] { return is_sure; });
  EXPECT_EQ(ask(check, "/user/api/get_sms.php").body, "yes");
  is_sure = false;
  EXPECT_EQ(ask(check, "/user/api/get_sms.php").status, 503);
  EXPECT_EQ(ask(check, "/leader").status, 503);
  EXPECT_EQ(ask(check, "/readyz").status, 503);
  EXPECT_EQ(ask(check, "/healthz").body, "yes");
  EXPECT_EQ(ask(check, "/metrics").body, "yes");
}

TEST(NodeUrl, IsTheAddressListenedOnUnlessItIsSet) {
  Config config;
  config.listen = "192.0.2.7:8080";
  EXPECT_EQ(node_url(config), "http://192.0.2.7:8080");
  config.tls_certificate = "x.pem";
  EXPECT_EQ(node_url(config), "https://192.0.2.7:8080");
  config.listen = "0.0.0.0:8080";
  EXPECT_THAT(node_url(config), testing::Not(HasSubstr("0.0.0.0")));
  config.node_url = "https://alpha.example.org";
  EXPECT_EQ(node_url(config), "https://alpha.example.org");
}

TEST(NodeId, IsTheMachinesNameAndThePortUnlessItIsSet) {
  Config config;
  config.listen = "192.0.2.7:8181";
  EXPECT_THAT(node_id(config), testing::EndsWith(":8181"));
  config.node_id = "alpha";
  EXPECT_EQ(node_id(config), "alpha");
}

}  // namespace
}  // namespace linepool::server
