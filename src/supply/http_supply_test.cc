#include "supply/http_supply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "base/crypto/random.h"
#include "base/gateway_limits.h"
#include "core/commands/messages/receive_message.h"
#include "gateways/signatures/signature_secret.h"
#include "supply/http/testing/deflate.h"
#include "supply/testing/one_app.h"
#include "wire/testing/deferrals.h"

namespace linepool::supply {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using supply_testing::catalogue;

core::Received received(std::int64_t message, std::int64_t lease, bool duplicate) {
  core::Received reply;
  reply.message = MessageId{message};
  reply.lease = LeaseId{lease};
  reply.duplicate = duplicate;
  return reply;
}

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
    Supplier shelf;
    shelf.id = SupplierId{9};
    shelf.name = "shelf";
    shelf.token_hash = sha256("secret-token");
    shelf.format.dialect = "mapped";
    shelf.format.map = R"({"text": "said", "to": "called", "batch": "/all",
                           "event": {"at": "kind", "is": "sms"},
                           "answer": {"status": 202, "body": "+OK"}})";
    Supplier signed_one;
    signed_one.id = SupplierId{10};
    signed_one.name = "bee";
    signed_one.token_hash = sha256("secret-token");
    signed_one.format.dialect = "textbee";
    signed_one.format.map = R"({"like": "textbee"})";
    SeededRandom random(1);
    signed_one.signature = {"textbee",
                            gateways::seal_signature_secret("secret", "their secret", random), ""};
    const std::vector<core::Change> changes{
        {Event{}, kannel}, {Event{}, sandbox}, {Event{}, shelf}, {Event{}, signed_one}};
    view_.on_changes(changes);
  }

  // What the edge answers; a command that it submits is committed at once, with `reply_`.
  wire::Response send(const wire::Request& request) {
    wire_testing::OneAnswer edge;
    std::optional<wire::Response> now = supply_.handle(request, edge);
    if (now) return *std::move(now);
    if (!full_) {
      EXPECT_FALSE(edge.sent()) << "answered before the commit";
      queue_.back().reception->complete(reply_);
    }
    EXPECT_TRUE(edge.sent());
    return edge.sent().value_or(wire::Response{});
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

  // To the supplier whose gateway signs; "": without a signature.
  wire::Response post_signed(const std::string& body, const std::string& signature,
                             const std::string& query = {}) {
    std::vector<wire::Header> headers{{"content-type", "application/json"}};
    if (!signature.empty()) headers.push_back({"x-signature", signature});
    wire::Request request;
    request.method = wire::Method::kPost;
    request.path = "/supply/bee/sms";
    request.query = query;
    request.body = body;
    request.headers = headers;
    return send(request);
  }

  // To the supplier whose requests are described; nothing is committed yet.
  void start(wire_testing::OneAnswer& edge, const std::string& body) {
    const std::vector<wire::Header> headers{{"authorization", "Bearer secret-token"}};
    wire::Request request;
    request.method = wire::Method::kPost;
    request.path = "/supply/shelf/sms";
    request.body = body;
    request.headers = headers;
    const std::optional<wire::Response> now = supply_.handle(request, edge);
    if (now) edge.defer().send(*now);
  }

  const core::ReceiveMessage& submitted() { return queue_.at(0).sms; }

  // The value of a metric, 0 if it has none.
  double metric(const std::string& row) {
    const std::string text = metrics_.render();
    const std::size_t at = text.find(row + " ");
    return at == std::string::npos ? 0 : std::stod(text.substr(at + row.size() + 1));
  }
  double count(const std::string& supplier, const std::string& outcome) {
    return metric(R"(linepool_supply_sms_total{outcome=")" + outcome + R"(",supplier=")" +
                  supplier + "\"}");
  }
  double refusals(const std::string& supplier, const std::string& reason) {
    return metric(R"(linepool_supply_refusals_total{reason=")" + reason + R"(",supplier=")" +
                  supplier + "\"}");
  }

  struct Taken {
    core::ReceiveMessage sms;
    std::unique_ptr<Reception> reception;
  };
  core::LiveView view_;
  core::CatalogueHolder catalogue_{catalogue()};
  ManualClock clock_{Time{1'795'366'900'000}};
  Metrics metrics_;
  core::SupplyCounters counters_{metrics_, clock_};
  PartCounters part_counters_{metrics_, counters_};
  std::vector<Taken> queue_;
  struct TakenPart {
    core::ReceivePart part;
    std::unique_ptr<PartReception> reception;
  };
  std::vector<TakenPart> parts_;
  bool full_ = false;
  std::size_t room_ = 100;
  Result<core::Received> reply_ = received(3, 4, false);
  const std::string secret_ = "secret";
  gate::Gate gate_{view_, {secret_, Digest{}, {}}, metrics_};
  const std::string public_url_ = "https://sms.example.org";
  HttpSupply supply_{
      {view_, gate_, catalogue_, clock_, counters_, part_counters_, {secret_, public_url_, clock_}},
      [this](core::ReceiveMessage sms, std::unique_ptr<Reception> reception) {
        if (full_ || queue_.size() == room_) return false;
        queue_.push_back({std::move(sms), std::move(reception)});
        return true;
      },
      [this](core::ReceivePart part, std::unique_ptr<PartReception> reception) {
        if (full_) return false;
        parts_.push_back({std::move(part), std::move(reception)});
        return true;
      }};
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
  reply_ = received(5, 0, false);
  EXPECT_EQ(post_json(R"({"to":"601128691234","from":"a","text":"b"})").body,
            R"({"id":5,"lease":null,"duplicate":false})");
  reply_ = received(5, 6, true);
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

TEST_F(HttpSupplyTest, NothingIsRefusedForItsContent) {
  const std::string t = "token=secret-token&";
  for (const std::string& query :
       {t + "from=a&text=b", t + "to=601128691234&text=b", t + "to=601128691234&from=a",
        t + "to=12&from=a&text=b", t + "to=60112869x234&from=a&text=b", t + "msisdn=1&message=2",
        t + "to=601128691234&from=a&text=%ff", t + "to=601128691234&from=a&text=%00",
        t + "to=601128691234&from=a&text=100%", t + "to=1&to=601128691234&from=a&text=b",
        t + "to=601128691234&from=a&text=b&received_at=tomorrow",
        t + "to=601128691234&from=" + std::string(65, 'a') + "&text=b",
        t + "to=601128691234&from=a&text=" + std::string(8193, 'b'),
        t + "to=601128691234&from=a&text=b&id=" + std::string(129, 'i')}) {
    const std::size_t before = queue_.size();
    EXPECT_EQ(get(query).status, 200) << query;
    EXPECT_EQ(queue_.size(), before + 1) << query;
  }
  for (const char* body :
       {"{", "[]", "\"to\"", "no form", R"({"to":["601128691234"],"from":"a","text":"b"})",
        R"({"to":"601128691234","from":"a","text":{"x":1}})", "\xFF\xFE", "--x\r\n"}) {
    const std::size_t before = queue_.size();
    EXPECT_EQ(post_json(body).status, 200) << body;
    EXPECT_EQ(queue_.size(), before + 1) << body;
  }
}

TEST_F(HttpSupplyTest, WhatCannotBeReadIsKeptWholeWithoutItsToken) {
  wire::Request request;
  request.method = wire::Method::kPost;
  request.path = "/supply/kannel/sms";
  request.query = "token=secret-token";
  request.body = R"({"to":"601128691234","token":"secret-token","text":"cut o)";
  EXPECT_EQ(send(request).status, 200);
  EXPECT_TRUE(submitted().to.is_none());
  EXPECT_EQ(submitted().text, R"({"to":"601128691234","token":"***","text":"cut o)");
}

TEST_F(HttpSupplyTest, TheEngineGetsMarksAndTheRequest) {
  const std::vector<wire::Header> headers{{"Authorization", "Bearer secret-token"},
                                          {"X-Trace", "7"}};
  wire::Request request;
  request.method = wire::Method::kPost;
  request.path = "/supply/kannel/sms";
  request.query = "a=1&token=secret-token";
  request.body = R"({"to":"24453","text":"x\ud83d","received_at":"soon","token":"secret-token"})";
  request.headers = headers;
  EXPECT_EQ(send(request).status, 200);
  const core::ReceiveMessage& sms = submitted();
  EXPECT_TRUE(sms.to.is_none());
  EXPECT_EQ(sms.recipient, "24453");
  MessageMarks wanted;
  for (const MessageMark mark :
       {MessageMark::kReplaced, MessageMark::kNoSender, MessageMark::kBadTime}) {
    wanted.add(mark);
  }
  EXPECT_EQ(sms.marks, wanted);
  EXPECT_EQ(sms.raw->query, "a=1&token=***");
  EXPECT_EQ(sms.raw->headers, "X-Trace: 7\n");
  EXPECT_EQ(sms.raw->body, R"({"to":"24453","text":"x\ud83d","received_at":"soon","token":"***"})");
}

TEST_F(HttpSupplyTest, TheSuppliersSettingsCount) {
  Supplier supplier;
  supplier.id = SupplierId{7};
  supplier.name = "kannel";
  supplier.token_hash = sha256("secret-token");
  supplier.format.default_country = CountryId{7};
  supplier.format.time_zone = "Asia/Kuala_Lumpur";
  supplier.format.answer_status = 202;
  supplier.format.has_answer_body = true;
  supplier.format.answer_body = "ACK";
  const std::vector<core::Change> changes{{Event{}, supplier}};
  view_.on_changes(changes);
  const wire::Response response =
      get("token=secret-token&to=0112869123&from=a&text=b&received_at=2026-11-23+01:00:00");
  EXPECT_EQ(response.status, 202);
  EXPECT_EQ(response.body, "ACK");
  EXPECT_EQ(submitted().to.to_string(), "60112869123");
  EXPECT_EQ(format_time(submitted().sent_at), "2026-11-22 17:00:00");
}

TEST_F(HttpSupplyTest, ARepeatedIdAndTheClockAreCounted) {
  core::Received repeated;
  repeated.message = MessageId{5};
  repeated.repeats_id = true;
  repeated.clock_error = Duration::millis(-1500);
  repeated.clock_is_wrong = true;
  reply_ = repeated;
  get("token=secret-token&to=601128691234&from=a&text=b&id=1");
  EXPECT_EQ(metric(R"(linepool_supply_repeated_ids_total{supplier="kannel"})"), 1);
  EXPECT_EQ(metric(R"(linepool_supply_clock_error_seconds{supplier="kannel"})"), -1.5);
}

TEST_F(HttpSupplyTest, AClockThatGoesWrongIsToldOnceAndThatItIsRightAgain) {
  const auto log_of = [this](bool is_wrong) {
    core::Received received;
    received.message = MessageId{5};
    received.clock_is_wrong = is_wrong;
    reply_ = received;
    ::testing::internal::CaptureStderr();
    get("token=secret-token&to=601128691234&from=a&text=b");
    return ::testing::internal::GetCapturedStderr();
  };
  EXPECT_EQ(log_of(false), "");
  EXPECT_THAT(log_of(true), HasSubstr("supplier_clock_is_wrong"));
  EXPECT_EQ(log_of(true), "");
  EXPECT_THAT(log_of(false), HasSubstr("supplier_clock_is_right_again"));
}

TEST_F(HttpSupplyTest, AnAddressThatIsOnlyTriedIsThere) {
  wire::Request request;
  request.path = "/supply/kannel/sms";
  request.method = wire::Method::kHead;
  EXPECT_EQ(send(request).status, 200);
  request.query = "token=wrong";
  EXPECT_EQ(send(request).status, 401);
  request.query = "token=secret-token";
  EXPECT_EQ(send(request).status, 200);
  EXPECT_EQ(get("token=secret-token").status, 200);
  EXPECT_EQ(post("", "application/json").status, 200);
  EXPECT_TRUE(queue_.empty()) << "nothing was handed over";
  EXPECT_EQ(count("kannel", "received"), 0);
}

TEST_F(HttpSupplyTest, TheChallengeIsBasicToo) {
  const wire::Response denied = get("to=601128691234&from=a&text=b");
  EXPECT_EQ(denied.status, 401);
  ASSERT_EQ(denied.headers.size(), 1u);
  EXPECT_EQ(denied.headers[0].first, "WWW-Authenticate");
  EXPECT_THAT(denied.headers[0].second, HasSubstr("Basic realm="));
  const std::string basic = "Basic " + base64_encode("kannel:secret-token");
  EXPECT_EQ(post("to=601128691234&from=a&text=b", "", basic).status, 200);
}

TEST_F(HttpSupplyTest, ATokenInTheBodyOpens) {
  EXPECT_EQ(post(R"({"to":"1","text":"b","token":"secret-token"})", "", "").status, 200);
  EXPECT_EQ(post("token=secret-token&to=1", "text/plain", "").status, 200);
  EXPECT_EQ(post("token=secret-token&to=1", "text/plain", "Bearer other").status, 401)
      << "two different ones are nobody's";
}

TEST_F(HttpSupplyTest, EverySmsIsCountedOnce) {
  const std::string sms = "token=secret-token&to=601128691234&from=a&text=b";
  get(sms);
  reply_ = received(5, 0, false);
  get(sms);
  get(sms);
  get("token=wrong&to=601128691234&from=a&text=b");
  full_ = true;
  get(sms);
  wire::Request large;
  large.method = wire::Method::kPost;
  large.path = "/supply/kannel/sms";
  large.query = "token=secret-token";
  supply_.on_large_body(large);
  EXPECT_EQ(count("kannel", "taken"), 1);
  EXPECT_EQ(count("kannel", "binned"), 2);
  EXPECT_EQ(count("kannel", "refused"), 3);
  EXPECT_EQ(count("kannel", "received"), 6);
  for (const char* reason : {"credential", "overload", "size"}) {
    EXPECT_EQ(refusals("kannel", reason), 1) << reason;
  }
  large.query = "";
  supply_.on_large_body(large);
  EXPECT_EQ(refusals("(unknown)", "size"), 1) << "nobody knows whose it was";
  large.path = "/user/api/get_sms.php";
  supply_.on_large_body(large);
  EXPECT_EQ(count("(unknown)", "received"), 1);
}

TEST_F(HttpSupplyTest, LargeBodiesAreForSuppliersOnly) {
  wire::Request head;
  head.method = wire::Method::kPost;
  head.path = "/supply/kannel/sms/";
  EXPECT_EQ(supply_.large_body_bytes(head), 0u);
  head.query = "token=wrong";
  EXPECT_EQ(supply_.large_body_bytes(head), 0u);
  head.query = "token=secret-token";
  EXPECT_EQ(supply_.large_body_bytes(head), 1024u * 1024);
  head.path = "/admin/v1/lines";
  EXPECT_EQ(supply_.large_body_bytes(head), 0u);
}

TEST_F(HttpSupplyTest, APackedBodyThatIsTooLargeIsRefusedBySize) {
  const std::vector<wire::Header> headers{{"Content-Encoding", "gzip"},
                                          {"X-Supplier-Token", "secret-token"}};
  wire::Request request;
  request.method = wire::Method::kPost;
  request.path = "/supply/kannel/sms";
  const std::string bomb =
      supply_testing::deflated(std::string(1024 * 1024 + 1, 'x'), supply_testing::kGzip);
  request.body = bomb;
  request.headers = headers;
  EXPECT_EQ(send(request).status, 413);
  EXPECT_EQ(refusals("kannel", "size"), 1);
}

TEST_F(HttpSupplyTest, AFullQueueIsBusyAndNamesATime) {
  full_ = true;
  const wire::Response response = get("token=secret-token&to=601128691234&from=a&text=b");
  EXPECT_EQ(response.status, 503);
  ASSERT_EQ(response.headers.size(), 1u);
  EXPECT_EQ(response.headers[0].first, "Retry-After");
}

constexpr const char* kTwo =
    R"({"all": [{"said": "1", "called": "60112869001"}, {"said": "2", "called": "60112869001"}]})";

TEST_F(HttpSupplyTest, ADescribedRequestIsAnsweredWhenAllOfItIsCommitted) {
  wire_testing::OneAnswer edge;
  start(edge, kTwo);
  ASSERT_EQ(queue_.size(), 2U);
  EXPECT_EQ(queue_[0].sms.text, "1");
  EXPECT_EQ(queue_[1].sms.text, "2");
  EXPECT_EQ(queue_[1].sms.supplier, SupplierId{9});
  queue_[1].reception->complete(reply_);
  EXPECT_FALSE(edge.sent()) << "answered before the commit";
  queue_[0].reception->complete(reply_);
  ASSERT_TRUE(edge.sent());
  EXPECT_EQ(edge.sent()->status, 202);
  EXPECT_EQ(edge.sent()->body, "+OK");
  EXPECT_EQ(count("shelf", "received"), 2);
  EXPECT_EQ(count("shelf", "taken"), 2);
}

TEST_F(HttpSupplyTest, ADescribedRequestOfWhichAPartIsNotTakenIsToComeAgain) {
  room_ = 1;
  wire_testing::OneAnswer edge;
  start(edge, kTwo);
  ASSERT_EQ(queue_.size(), 1U);
  EXPECT_FALSE(edge.sent()) << "the first one is not committed yet";
  queue_[0].reception->complete(reply_);
  ASSERT_TRUE(edge.sent());
  EXPECT_EQ(edge.sent()->status, 503);
  EXPECT_EQ(count("shelf", "received"), 2);
  EXPECT_EQ(count("shelf", "taken"), 1);
  EXPECT_EQ(refusals("shelf", "overload"), 1);
}

TEST_F(HttpSupplyTest, OtherEventsAreAnsweredAndStoredNowhere) {
  wire_testing::OneAnswer edge;
  start(edge, R"({"kind": "ping", "said": "1", "called": "60112869001"})");
  EXPECT_TRUE(queue_.empty());
  ASSERT_TRUE(edge.sent());
  EXPECT_EQ(edge.sent()->status, 202);
  EXPECT_EQ(edge.sent()->body, "+OK");
  EXPECT_EQ(count("shelf", "received"), 0);
}

TEST_F(HttpSupplyTest, ADescribedRequestIsReadAgainByTheDescription) {
  wire_testing::OneAnswer edge;
  start(edge, kTwo);
  ASSERT_EQ(queue_.size(), 2U);
  const auto shelf = view_.supplier("shelf");
  EXPECT_EQ(supply_.decode(*shelf, *queue_[1].sms.raw).text, "2");
  EXPECT_EQ(supply_.decode(*shelf, *queue_[1].sms.raw).to.to_string(), "60112869001");
  // A request with several SMS cannot become one of them.
  RawSms several;
  several.body = kTwo;
  EXPECT_TRUE(supply_.decode(*shelf, several).to.is_none());
  EXPECT_EQ(supply_.decode(*shelf, several).text, kTwo);
}

TEST_F(HttpSupplyTest, OtherPathsAndMethodsAreRefused) {
  wire::Request request;
  for (const char* path :
       {"/supply/", "/supply/kannel", "/supply/kannel/", "/supply//sms", "/supply/a/b/sms"}) {
    request.path = path;
    EXPECT_EQ(send(request).status, 404) << path;
  }
  request.path = "/supply/kannel/sms/";
  request.method = wire::Method::kDelete;
  EXPECT_EQ(send(request).status, 405);
  EXPECT_TRUE(HttpSupply::owns("/supply/kannel/sms"));
  EXPECT_FALSE(HttpSupply::owns("/user/api/get_sms.php"));
}

constexpr const char* kBee =
    R"({"webhookEvent":"MESSAGE_RECEIVED","deviceId":"d","recipient":"60112869001",)"
    R"("sender":"Google","message":"G-412157","receivedAt":"2026-11-22T17:00:00Z"})";

std::string bee_signature(std::string_view body) {
  return to_hex(hmac_of(HashKind::kSha256, "their secret", body));
}

TEST_F(HttpSupplyTest, ASignatureCountsInsteadOfTheToken) {
  EXPECT_EQ(post_signed(kBee, bee_signature(kBee)).status, 200);
  ASSERT_EQ(queue_.size(), 1U);
  EXPECT_EQ(submitted().text.reveal(), "G-412157");
  EXPECT_EQ(post_signed(kBee, "", "token=secret-token").status, 401);
  EXPECT_EQ(post_signed(kBee, bee_signature("another body")).status, 401);
  EXPECT_EQ(queue_.size(), 1U);
  EXPECT_EQ(refusals("bee", "unsigned"), 1);
  EXPECT_EQ(refusals("bee", "signature"), 1);
  EXPECT_EQ(refusals("bee", "credential"), 0);
  const core::SupplyCounts counts = counters_.counts("bee");
  EXPECT_EQ(counts.last_reason, core::SupplyRefusal::kSignature);
  EXPECT_THAT(std::string(counts.last_words), HasSubstr("X-Signature is not that of this request"));
}

TEST_F(HttpSupplyTest, AQueryThatIsNotSignedCountsForNothing) {
  EXPECT_EQ(post_signed(kBee, bee_signature(kBee), "message=forged&recipient=1").status, 200);
  ASSERT_EQ(queue_.size(), 1U);
  EXPECT_EQ(submitted().text.reveal(), "G-412157");
  EXPECT_EQ(submitted().to.to_string(), "60112869001");
  ASSERT_NE(submitted().raw, nullptr);
  EXPECT_EQ(submitted().raw->query.reveal(), "");
}

TEST_F(HttpSupplyTest, ASecretThatCannotBeReadIsNotTheGatewaysFault) {
  Supplier bee = *view_.supplier("bee");
  bee.signature.secret = "AAAA";
  const std::vector<core::Change> changes{{Event{}, bee}};
  view_.on_changes(changes);
  const wire::Response answer = post_signed(kBee, bee_signature(kBee));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(queue_.size(), 0U);
  EXPECT_EQ(refusals("bee", "unchecked"), 1);
  bee.signature.scheme = "of a later version";
  const std::vector<core::Change> later{{Event{}, bee}};
  view_.on_changes(later);
  EXPECT_EQ(post_signed(kBee, bee_signature(kBee)).status, 503);
}

TEST_F(HttpSupplyTest, ALargeBodyNeedsASignatureOfWhateverKind) {
  wire::Request head;
  head.path = "/supply/bee/sms";
  EXPECT_EQ(supply_.large_body_bytes(head), 0U);
  const std::vector<wire::Header> headers{{"x-signature", "abc"}};
  head.headers = headers;
  EXPECT_EQ(supply_.large_body_bytes(head), limits::kSignedSmsBytes);
  head.path = "/supply/kannel/sms";
  EXPECT_EQ(supply_.large_body_bytes(head), 0U);
}

}  // namespace
}  // namespace linepool::supply
