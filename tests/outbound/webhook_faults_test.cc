// The sender against real receivers that misbehave, over real sockets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "client/testing/scripted_server.h"
#include "sent_webhooks.h"

namespace linepool {
namespace {

using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;

TEST(WebhookFaults, EachReceiverHasItsOwnAndTheFastOneGetsAll) {
  const Scripted long_answer{.body = std::string(10'000'000, 'x')};
  ScriptedServer hangs([](const Seen&) { return Scripted{.end = Scripted::End::kHang}; });
  ScriptedServer stalls(
      [](const Seen&) { return Scripted{.body = "0123", .end = Scripted::End::kStall}; });
  ScriptedServer redirects(
      [](const Seen&) { return Scripted{.status = 302, .headers = "Location: /elsewhere\r\n"}; });
  ScriptedServer cuts(
      [](const Seen&) { return Scripted{.body = "0123", .end = Scripted::End::kCut}; });
  ScriptedServer talks([&long_answer](const Seen&) { return long_answer; });
  ScriptedServer fast([](const Seen&) { return Scripted{.status = 204}; });

  SentWebhooks sent;
  outbound::HttpSenderOptions options;
  options.total_timeout = Duration::millis(500);
  const auto loopback = *wire::AddressRange::parse("127.0.0.0/8");
  outbound::HttpSender http(options, outbound::TargetGuard({loopback}));
  sent.use(http);

  std::map<std::string, DeliveryFault> expected{
      {hangs.url(), DeliveryFault::kTimeout},    {stalls.url(), DeliveryFault::kTimeout},
      {redirects.url(), DeliveryFault::kStatus}, {cuts.url(), DeliveryFault::kConnection},
      {talks.url(), DeliveryFault::kNone},       {fast.url(), DeliveryFault::kNone}};
  std::map<WebhookId, DeliveryFault> expected_of;
  for (const auto& [url, fault] : expected) {
    app::AddWebhook command;
    command.url = url;
    expected_of.emplace(sent.add(command).id, fault);
  }
  constexpr std::size_t kMessages = 8;
  for (std::size_t i = 0; i < kMessages; ++i) {
    ASSERT_TRUE(sent.pool.sms(sent.pool.lease(1).value().lease.number, "123456").ok());
  }
  // Each has been tried once, and what came of it is stored.
  const auto is_tried = [&sent](WebhookId id) { return sent.attempts(id).size() >= kMessages; };
  const auto all_tried = [&expected_of, &is_tried] {
    return std::all_of(expected_of.begin(), expected_of.end(),
                       [&is_tried](const auto& entry) { return is_tried(entry.first); });
  };
  while (!all_tried()) {
    sent.sender->turn();
    sent.pool.clock.advance(Duration::millis(1));
    std::this_thread::yield();
  }
  for (const auto& [id, fault] : expected_of) {
    for (const DeliveryAttempt& attempt : sent.attempts(id)) EXPECT_EQ(attempt.fault, fault);
  }
  EXPECT_EQ(fast.seen().size(), kMessages);
  EXPECT_EQ(talks.seen().size(), kMessages);
  http.stop();
}

}  // namespace
}  // namespace linepool
