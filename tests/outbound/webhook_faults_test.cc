// The sender against real receivers that misbehave, over real sockets.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "client/testing/scripted_server.h"
#include "core/commands/accounts/webhook_settings.h"
#include "sent_webhooks.h"

namespace linepool {
namespace {

using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;

TEST(WebhookFaults, EachReceiverHasItsOwnAndThoseThatHangHoldUpNobody) {
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
  options.total_timeout = Duration::minutes(10);
  const auto loopback = *AddressRange::parse("127.0.0.0/8");
  outbound::HttpSender http(options, outbound::TargetGuard({loopback}));
  sent.use(http);

  const auto add = [&sent](const ScriptedServer& server) {
    core::AddWebhook command;
    command.url = server.url();
    return sent.add(command).id;
  };
  const WebhookId hanging[] = {add(hangs), add(stalls)};
  const std::map<WebhookId, DeliveryFault> expected{{add(redirects), DeliveryFault::kStatus},
                                                    {add(cuts), DeliveryFault::kConnection},
                                                    {add(talks), DeliveryFault::kNone},
                                                    {add(fast), DeliveryFault::kNone}};
  constexpr std::size_t kMessages = 8;
  for (std::size_t i = 0; i < kMessages; ++i) {
    ASSERT_TRUE(sent.pool.sms(sent.pool.lease(1).value().lease.number, "123456").ok());
  }
  // Each delivery has been tried once, and what came of it is stored.
  const auto all_tried = [&sent, &expected] {
    return std::all_of(expected.begin(), expected.end(), [&sent](const auto& entry) {
      return sent.attempts(entry.first).size() >= kMessages;
    });
  };
  while (!all_tried()) {
    sent.sender->turn();
    sent.pool.clock.advance(Duration::millis(1));
    std::this_thread::yield();
  }
  for (const auto& [id, fault] : expected) {
    for (const DeliveryAttempt& attempt : sent.attempts(id)) EXPECT_EQ(attempt.fault, fault);
  }
  for (const WebhookId id : hanging) EXPECT_TRUE(sent.attempts(id).empty());
  EXPECT_EQ(fast.seen().size(), kMessages);
  EXPECT_EQ(talks.seen().size(), kMessages);
  http.stop();
}

}  // namespace
}  // namespace linepool
