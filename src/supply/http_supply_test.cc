#include "supply/http_supply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::supply {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Sink final : public wire::ResponseSink {
 public:
  void send(wire::Response response) override { sent = std::move(response); }
  std::optional<wire::Response> sent;
};

class Edge final : public wire::Deferral {
 public:
  wire::Responder defer() override { return wire::Responder(sink); }
  std::shared_ptr<Sink> sink = std::make_shared<Sink>();
};

// The edge in front of a queue that the test empties by hand.
class HttpSupplyTest : public ::testing::Test {
 protected:
  HttpSupplyTest() {
    Supplier kannel;
    kannel.id = SupplierId{7};
    kannel.name = "kannel";
    kannel.token_hash = sha256("secret-token");
    Supplier sandbox;
    sandbox.id = SupplierId{8};
    sandbox.name = "sandbox";
    sandbox.kind = SupplierKind::kSimulated;
    sandbox.token_hash = sha256("secret-token");
    const std::vector<app::Change> changes{{Event{}, kannel}, {Event{}, sandbox}};
    view_.on_changes(changes);
  }

  // What the edge answers; a command that it submits is committed at once, as `reply`.
  wire::Response send(const wire::Request& request) {
    Edge edge;
    std::optional<wire::Response> now = supply_.handle(request, edge);
    if (now) return *std::move(now);
    if (!full_) {
      EXPECT_FALSE(edge.sink->sent) << "answered before the commit";
      queue_.back().completion->complete(reply_);
    }
    EXPECT_TRUE(edge.sink->sent);
    return edge.sink->sent.value_or(wire::Response{});
  }

  wire::Response get(const std::string& query) {
    wire::Request request;
    request.path = "/supply/kannel/sms";
    request.query = query;
    return send(request);
  }

  wire::Response post(const std::string& body, std::string_view type,
                      std::string_view token = "Bearer secret-token") {
    const std::vector<wire::Header> headers{{"content-type", type}, {"authorization", token}};
    wire::Request request;
    request.method = wire::Method::kPost;
    request.path = "/supply/kannel/sms";
    request.body = body;
    request.headers = headers;
    return send(request);
  }

  wire::Response post_json(const std::string& body) {
    return post(body, "application/json; charset=utf-8");
  }

  const app::ReceiveMessage& submitted() {
    return std::get<app::ReceiveMessage>(queue_.at(0).command);
  }

  app::LiveView view_;
  Metrics metrics_;
  std::vector<app::Submission> queue_;
  bool full_ = false;
  Result<app::Reply> reply_ =
      app::Reply{app::Received{MessageId{3}, LeaseId{4}, BinReason::kNone, false}};
  ManualClock clock_{Time{1'700'000'000'000}};
  const std::string secret_ = "secret";
  gate::Gate gate_{view_, {secret_, Digest{}, {}}, metrics_};
  HttpSupply supply_{view_, gate_, clock_,
                     [this](app::Command command, std::unique_ptr<app::Completion> completion) {
                       if (full_) return false;
                       queue_.push_back({std::move(command), std::move(completion)});
                       return true;
                     },
                     metrics_};
};

TEST_F(HttpSupplyTest, TakesAGatewaysUrl) {
  const wire::Response response =
      get("token=secret-token&to=%2B601128691234&from=Google&text=G-412157+is+your+code"
          "&id=abc-1&received_at=1795366800");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "ok");
  EXPECT_EQ(submitted().supplier, SupplierId{7});
  EXPECT_EQ(submitted().to.to_string(), "601128691234");
  EXPECT_EQ(submitted().from, "Google");
  EXPECT_EQ(submitted().text, "G-412157 is your code");
  EXPECT_EQ(submitted().supplier_message_id, "abc-1");
  EXPECT_EQ(submitted().sent_at.ms, 1'795'366'800'000);
}

TEST_F(HttpSupplyTest, TakesJson) {
  const wire::Response response = post_json(
      R"({"to":"601128691234","from":"Grab","text":"kod anda \u4f60 1234","id":99,"extra":[1]})");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_EQ(response.body, R"({"id":3,"lease":4,"duplicate":false})");
  EXPECT_EQ(submitted().text, "kod anda \u4f60 1234");
  EXPECT_EQ(submitted().supplier_message_id, "99");
  EXPECT_FALSE(submitted().sent_at.is_set());
}

TEST_F(HttpSupplyTest, TakesAFormAndTheOtherTokenHeader) {
  const std::vector<wire::Header> headers{{"X-Supplier-Token", "secret-token"}};
  wire::Request request;
  request.method = wire::Method::kPost;
  request.path = "/supply/kannel/sms";
  request.body = "to=601128691234&from=&text=%E4%BD%A0%E5%A5%BD";
  request.headers = headers;
  EXPECT_EQ(send(request).status, 200);
  EXPECT_EQ(submitted().from, "");
  EXPECT_EQ(submitted().text, "\u4f60\u597d");
}

TEST_F(HttpSupplyTest, SaysWhatBecameOfTheSms) {
  reply_ = app::Reply{app::Received{MessageId{5}, LeaseId{}, BinReason::kNoLease, false}};
  EXPECT_EQ(post_json(R"({"to":"601128691234","from":"a","text":"b"})").body,
            R"({"id":5,"lease":null,"duplicate":false})");
  reply_ = app::Reply{app::Received{MessageId{5}, LeaseId{6}, BinReason::kNone, true}};
  EXPECT_EQ(post_json(R"({"to":"601128691234","from":"a","text":"b"})").body,
            R"({"id":5,"lease":6,"duplicate":true})");
}

TEST_F(HttpSupplyTest, ABadTokenIsRefusedWithoutTellingWhy) {
  const std::string fields = "to=601128691234&from=a&text=b";
  const wire::Response wrong = get("token=other&" + fields);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(get(fields).status, 401);
  EXPECT_EQ(get("token=&" + fields).status, 401);
  EXPECT_EQ(post(fields, "application/x-www-form-urlencoded", "Bearer other").status, 401);

  std::string query = "token=secret-token&" + fields;
  wire::Request request;
  request.query = query;
  request.path = "/supply/nobody/sms";
  const wire::Response unknown = send(request);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(unknown.body, wrong.body);
  request.path = "/supply/sandbox/sms";
  EXPECT_EQ(send(request).status, 401) << "nobody delivers for simulated lines";
  EXPECT_TRUE(queue_.empty());
}

TEST_F(HttpSupplyTest, WhatCanNeverBeTakenIsRefusedWithASentence) {
  const std::string t = "token=secret-token&";
  EXPECT_EQ(get(t + "from=a&text=b").body, "Parameter to is required.");
  EXPECT_EQ(get(t + "to=601128691234&text=b").body, "Parameter from is required.");
  EXPECT_EQ(get(t + "to=601128691234&from=a").body, "Parameter text is required.");
  for (const std::string& query :
       {t + "to=12&from=a&text=b", t + "to=60112869x234&from=a&text=b",
        t + "to=601128691234&from=a&text=%ff", t + "to=601128691234&from=a&text=%00",
        t + "to=601128691234&to=601128691234&from=a&text=b",
        t + "to=601128691234&from=a&text=b&received_at=tomorrow",
        t + "to=601128691234&from=" + std::string(65, 'a') + "&text=b",
        t + "to=601128691234&from=a&text=" + std::string(8193, 'b'),
        t + "to=601128691234&from=a&text=b&id=" + std::string(129, 'i')}) {
    const wire::Response response = get(query);
    EXPECT_EQ(response.status, 400) << query;
    EXPECT_FALSE(response.body.empty()) << query;
    EXPECT_THAT(response.body, Not(HasSubstr("601128691234")));
  }
  EXPECT_TRUE(queue_.empty());
}

TEST_F(HttpSupplyTest, BadJsonIsRefusedAsJson) {
  for (const char* body :
       {"", "{", "[]", "\"to\"", R"({"to":["601128691234"],"from":"a","text":"b"})",
        R"({"to":"601128691234","from":"a","text":{"x":1}})"}) {
    const wire::Response response = post_json(body);
    EXPECT_EQ(response.status, 400) << body;
    EXPECT_EQ(response.content_type, "application/json");
    EXPECT_THAT(response.body, HasSubstr("{\"error\":\""));
  }
}

TEST_F(HttpSupplyTest, AFullQueueIsBusyAndNamesATime) {
  full_ = true;
  const wire::Response response = get("token=secret-token&to=601128691234&from=a&text=b");
  EXPECT_EQ(response.status, 503);
  ASSERT_EQ(response.headers.size(), 1u);
  EXPECT_EQ(response.headers[0].first, "Retry-After");
}

TEST_F(HttpSupplyTest, OtherPathsAndMethodsAreRefused) {
  wire::Request request;
  for (const char* path : {"/supply/", "/supply/kannel", "/supply/kannel/", "/supply//sms",
                           "/supply/kannel/sms/", "/supply/a/b/sms"}) {
    request.path = path;
    EXPECT_EQ(send(request).status, 404) << path;
  }
  request.path = "/supply/kannel/sms";
  request.method = wire::Method::kDelete;
  EXPECT_EQ(send(request).status, 405);
  EXPECT_TRUE(HttpSupply::owns("/supply/kannel/sms"));
  EXPECT_FALSE(HttpSupply::owns("/user/api/get_sms.php"));
}

}  // namespace
}  // namespace linepool::supply
