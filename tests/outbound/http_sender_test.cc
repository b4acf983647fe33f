#include "outbound/http_sender.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "client/testing/scripted_server.h"

namespace linepool::outbound {
namespace {

using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using testing::HasSubstr;

TargetGuard loopback_allowed() {
  return TargetGuard({*AddressRange::parse("127.0.0.0/8")});
}

// Long enough for any machine where a timeout is not what is tested.
HttpSenderOptions patient() {
  HttpSenderOptions options;
  options.connect_timeout = Duration::seconds(60);
  options.total_timeout = Duration::seconds(60);
  return options;
}

HttpSenderOptions impatient() {
  HttpSenderOptions options = patient();
  options.total_timeout = Duration::millis(100);
  return options;
}

std::future<HttpOutcome> begin(HttpSender& sender, const std::string& url,
                               std::string body = "{}") {
  auto promise = std::make_shared<std::promise<HttpOutcome>>();
  std::future<HttpOutcome> future = promise->get_future();
  HttpPost post{url, {"webhook-id: evt_1_2"}, std::move(body)};
  const bool taken = sender.post(
      std::move(post), [promise](const HttpOutcome& outcome) { promise->set_value(outcome); });
  EXPECT_TRUE(taken);
  return future;
}

HttpOutcome send(const HttpSenderOptions& options, const std::string& url) {
  HttpSender sender(options, loopback_allowed());
  return begin(sender, url).get();
}

HttpOutcome answered(Scripted answer, const HttpSenderOptions& options = patient()) {
  ScriptedServer server([answer](const Seen&) { return answer; });
  return send(options, server.url());
}

TEST(HttpSender, PostsHeadersAndBody) {
  ScriptedServer server([](const Seen&) { return Scripted{.status = 204}; });
  HttpSender sender(patient(), loopback_allowed());
  const std::string body(100'000, 'x');
  const HttpOutcome outcome = begin(sender, server.url() + "/hook?a=b", body).get();
  EXPECT_EQ(outcome.fault, DeliveryFault::kNone);
  EXPECT_EQ(outcome.status, 204);
  ASSERT_EQ(server.seen().size(), 1u);
  const Seen seen = server.seen().front();
  EXPECT_EQ(seen.method, "POST");
  EXPECT_EQ(seen.target, "/hook?a=b");
  EXPECT_EQ(seen.body, body);
  EXPECT_THAT(seen.headers, HasSubstr("\r\nwebhook-id: evt_1_2"));
  EXPECT_THAT(seen.headers, HasSubstr("\r\nUser-Agent: linepool/1"));
}

TEST(HttpSender, KeepsItsConnection) {
  ScriptedServer server([](const Seen&) { return Scripted{.status = 204}; });
  HttpSender sender(patient(), loopback_allowed());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(begin(sender, server.url()).get().status, 204);
  for (const Seen& seen : server.seen()) EXPECT_EQ(seen.connection, 1u);
}

TEST(HttpSender, OnlyA2xxIsASuccess) {
  EXPECT_EQ(answered({.status = 200}).fault, DeliveryFault::kNone);
  for (const int status : {304, 400, 404, 410, 500, 503}) {
    const HttpOutcome outcome = answered({.status = status});
    EXPECT_EQ(outcome.fault, DeliveryFault::kStatus);
    EXPECT_EQ(outcome.status, status);
  }
}

TEST(HttpSender, DoesNotFollowRedirects) {
  ScriptedServer server(
      [](const Seen&) { return Scripted{.status = 307, .headers = "Location: /elsewhere\r\n"}; });
  const HttpOutcome outcome = send(patient(), server.url());
  EXPECT_EQ(outcome.fault, DeliveryFault::kStatus);
  EXPECT_EQ(outcome.status, 307);
  EXPECT_EQ(server.seen().size(), 1u);
}

TEST(HttpSender, HearsWhenToComeAgain) {
  const std::string header = "Retry-After: 120\r\n";
  EXPECT_EQ(answered({.status = 503, .headers = header}).retry_after, Duration::minutes(2));
  EXPECT_EQ(answered({.status = 429, .headers = header}).retry_after, Duration::minutes(2));
  EXPECT_EQ(answered({.status = 500, .headers = header}).retry_after, std::nullopt);
  EXPECT_EQ(answered({.status = 503}).retry_after, std::nullopt);
  EXPECT_EQ(answered({.status = 503, .headers = "Retry-After: 9999999999999\r\n"}).retry_after,
            Duration::hours(1));
}

TEST(HttpSender, DoesNotWaitForALongAnswer) {
  Scripted endless{.body = std::string(10'000'000, 'x'), .end = Scripted::End::kStall};
  EXPECT_EQ(answered(endless).fault, DeliveryFault::kNone);
  endless.status = 500;
  EXPECT_EQ(answered(endless).fault, DeliveryFault::kStatus);
}

TEST(HttpSender, WaitsForTheEndOfAShortAnswer) {
  const Scripted half{.body = "0123456789", .end = Scripted::End::kStall};
  EXPECT_EQ(answered(half, impatient()).fault, DeliveryFault::kTimeout);
  const Scripted cut{.body = "0123456789", .end = Scripted::End::kCut};
  EXPECT_EQ(answered(cut).fault, DeliveryFault::kConnection);
}

TEST(HttpSender, AHangingReceiverTimesOut) {
  const HttpOutcome outcome = answered({.end = Scripted::End::kHang}, impatient());
  EXPECT_EQ(outcome.fault, DeliveryFault::kTimeout);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_GE(outcome.latency, Duration::millis(100));
}

TEST(HttpSender, NamesTheFault) {
  EXPECT_EQ(answered({.end = Scripted::End::kClose}).fault, DeliveryFault::kConnection);
  EXPECT_EQ(send(patient(), "http://no-such-host.invalid/").fault, DeliveryFault::kName);
  std::string gone;
  {
    ScriptedServer server([](const Seen&) { return Scripted{}; });
    gone = server.url();
  }
  EXPECT_EQ(send(patient(), gone).fault, DeliveryFault::kRefused);
}

TEST(HttpSender, AForbiddenAddressIsNeverConnectedTo) {
  ScriptedServer server([](const Seen&) { return Scripted{}; });
  HttpSender sender(patient(), TargetGuard());
  const std::string port = server.url().substr(server.url().rfind(':'));
  for (const char* host : {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.1", "0", "[::1]",
                           "2130706433", "[::]"}) {
    const HttpOutcome outcome = begin(sender, "http://" + (host + port)).get();
    EXPECT_EQ(outcome.fault, DeliveryFault::kForbidden) << host;
  }
  EXPECT_EQ(server.seen().size(), 0u);
}

TEST(HttpSender, AForbiddenPortIsNeverConnectedTo) {
  ScriptedServer server([](const Seen&) { return Scripted{}; });
  const auto loopback = *AddressRange::parse("127.0.0.0/8");
  HttpSender sender(patient(), TargetGuard({loopback}, *wire::TargetPorts::parse("80 443")));
  EXPECT_EQ(begin(sender, server.url()).get().fault, DeliveryFault::kPort);
  EXPECT_EQ(server.seen().size(), 0u);
}

TEST(HttpSender, AHangingReceiverHoldsUpNobody) {
  ScriptedServer dead([](const Seen&) { return Scripted{.end = Scripted::End::kHang}; });
  ScriptedServer fast([](const Seen&) { return Scripted{.status = 204}; });
  HttpSender sender(patient(), loopback_allowed());
  std::vector<std::future<HttpOutcome>> hanging;
  for (int i = 0; i < 50; ++i) hanging.push_back(begin(sender, dead.url()));
  for (int i = 0; i < 50; ++i) EXPECT_EQ(begin(sender, fast.url()).get().status, 204);
  sender.stop();
  for (auto& one : hanging) {
    EXPECT_THROW(one.get(), std::future_error) << "what is under way is dropped";
  }
}

TEST(HttpSender, SoManyAtOnce) {
  ScriptedServer dead([](const Seen&) { return Scripted{.end = Scripted::End::kHang}; });
  HttpSenderOptions options = patient();
  options.max_under_way = 3;
  HttpSender sender(options, loopback_allowed());
  for (int i = 0; i < 3; ++i) begin(sender, dead.url());
  EXPECT_FALSE(sender.post({dead.url(), {}, ""}, [](const HttpOutcome&) {}));
  sender.stop();
  EXPECT_FALSE(sender.post({dead.url(), {}, ""}, [](const HttpOutcome&) {}));
}

}  // namespace
}  // namespace linepool::outbound
