#include <linepool/webhooks.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "client/testing/manual_time.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = Failure::Kind;

const std::string kWebhook =
    R"({"id":7,"url":"https://example.org/sms","events":["message.*"],"services":[],)"
    R"("format":"standard","state":"enabled","description":"","position":12,)"
    R"("createdAt":"2026-11-23T01:02:03.004Z","secret":"whsec_abc"})";

class WebhookCalls : public testing::Test {
 protected:
  Webhooks webhooks_of(const ScriptedServer& server) {
    ClientOptions options;
    options.url = server.url();
    options.key = "a\r\nkey";
    options.timing = time_.timing();
    return Webhooks(Client(options));
  }
  ManualTime time_;
};

// The value of a header line.
std::string header_of(const Seen& seen, const std::string& name) {
  const std::size_t at = seen.headers.find("\r\n" + name + ": ");
  if (at == std::string::npos) return "";
  const std::size_t start = at + name.size() + 4;
  return seen.headers.substr(start, seen.headers.find("\r\n", start) - start);
}

TEST_F(WebhookCalls, AddSendsWhatIsKnownAndGivesTheSecret) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = kWebhook, .status = 201}; });
  const auto added = webhooks_of(server).add({.url = "https://example.org/sms",
                                              .events = {"message.*"},
                                              .services = {},
                                              .format = "",
                                              .description = ""});
  ASSERT_TRUE(added);
  EXPECT_EQ(added->secret, "whsec_abc");
  EXPECT_EQ(added->webhook.id, 7);
  EXPECT_EQ(added->webhook.position, 12);
  EXPECT_THAT(added->webhook.events, ElementsAre("message.*"));
  const Seen seen = server.seen().at(0);
  EXPECT_EQ(seen.method, "POST");
  EXPECT_EQ(seen.target, "/api/v1/webhooks");
  EXPECT_EQ(seen.body, R"({"url":"https://example.org/sms","events":["message.*"]})");
  EXPECT_EQ(header_of(seen, "X-API-Key"), "a  key");
  EXPECT_THAT(header_of(seen, "Idempotency-Key"), SizeIs(32));
}

// A retry reuses the key of the first attempt, so the server recognises the same call.
TEST_F(WebhookCalls, ALostAnswerIsAskedForAgain) {
  int calls = 0;
  ScriptedServer server([&calls](const Seen&) -> Scripted {
    if (++calls == 1) return {.body = "", .end = Scripted::End::kClose};
    return {.body = kWebhook, .status = 201};
  });
  ASSERT_TRUE(webhooks_of(server).redrive(7, 3));
  ASSERT_THAT(server.seen(), SizeIs(2));
  EXPECT_EQ(header_of(server.seen()[0], "Idempotency-Key"),
            header_of(server.seen()[1], "Idempotency-Key"));
  EXPECT_EQ(server.seen()[1].body, R"({"after":3})");
}

TEST_F(WebhookCalls, EachIsSentAsTheContractWritesIt) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("/attempts")) {
      return {.body = R"({"attempts":[{"id":9,"event":12,"attempt":2,"at":"t","status":null,)"
                      R"("latency_ms":10000,"error":"timeout","reason":"no answer within 10 s",)"
                      R"("next_at":"n"}],)"
                      R"("next_cursor":"c2"})"};
    }
    if (seen.asks("/test")) {
      return {.body = R"({"delivered":false,"status":500,"latency_ms":12,"error":"status",)"
                      R"("reason":"answered 500"})"};
    }
    if (seen.asks("/rotate")) return {.body = R"({"secret":"whsec_d","old_secret_until":"u"})"};
    if (seen.method == "DELETE") return {.body = "", .status = 204};
    if (seen.target == "/api/v1/webhooks") return {.body = "{\"webhooks\":[" + kWebhook + "]}"};
    return {.body = kWebhook};
  });
  const Webhooks webhooks = webhooks_of(server);
  EXPECT_THAT(*webhooks.list(), SizeIs(1));
  EXPECT_EQ(webhooks.get(7)->url, "https://example.org/sms");
  EXPECT_TRUE(webhooks.enable(7));
  EXPECT_TRUE(webhooks.disable(7));
  EXPECT_EQ(webhooks.test(7)->reason, "answered 500");
  const auto page = webhooks.attempts(7, 5'000, "c/1");
  EXPECT_EQ(page->next_cursor, "c2");
  EXPECT_EQ(page->attempts.at(0).error, "timeout");
  EXPECT_EQ(page->attempts.at(0).reason, "no answer within 10 s");
  EXPECT_EQ(page->attempts.at(0).status, 0);
  EXPECT_EQ(webhooks.rotate_secret(7)->secret, "whsec_d");
  EXPECT_TRUE(webhooks.remove(7));
  std::vector<std::string> calls;
  for (const Seen& seen : server.seen()) {
    calls.push_back(seen.method + " " + seen.target.substr(std::string("/api/v1").size()) + " " +
                    seen.body);
  }
  EXPECT_THAT(
      calls,
      ElementsAre("GET /webhooks ", "GET /webhooks/7 ", R"(PATCH /webhooks/7 {"enabled":true})",
                  R"(PATCH /webhooks/7 {"enabled":false})", "POST /webhooks/7/test {}",
                  "GET /webhooks/7/attempts?limit=1000&cursor=c%2F1 ",
                  R"(POST /webhooks/7/rotate-secret {"overlap_s":86400})", "DELETE /webhooks/7 "));
}

TEST_F(WebhookCalls, ProblemsAreRefusalsWithTheServersWords) {
  ScriptedServer server([](const Seen&) -> Scripted {
    return {.body = R"({"type":"about:blank","title":"Forbidden","status":403,"detail":"d",)"
                    R"("code":"missing_scope","message":"The key lacks the scope webhooks.",)"
                    R"("error":"missing_scope"})",
            .status = 403};
  });
  const auto refused = webhooks_of(server).list();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().kind, Kind::kRefused);
  EXPECT_EQ(refused.failure().error, Error::kMissingScope);
  EXPECT_EQ(refused.failure().sentence, "The key lacks the scope webhooks.");
}

TEST_F(WebhookCalls, OtherAnswersAreNotTaken) {
  for (const char* body : {"", "{}", "[]", "hello", R"({"webhooks":[1]})"}) {
    ScriptedServer server([body](const Seen&) -> Scripted { return {.body = body}; });
    const auto list = webhooks_of(server).list();
    ASSERT_FALSE(list) << body;
    EXPECT_EQ(list.failure().kind, Kind::kUnexpected);
    EXPECT_FALSE(webhooks_of(server).enable(7));
    EXPECT_FALSE(webhooks_of(server).test(7));
    EXPECT_FALSE(webhooks_of(server).rotate_secret(7));
  }
}

}  // namespace
}  // namespace linepool
