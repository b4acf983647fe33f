// The sender as the server runs it: its own thread, the engine's, the network's.
#include <gtest/gtest.h>

#include <future>

#include "client/testing/scripted_server.h"
#include "core/commands/accounts/record_deliveries.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/work.h"
#include "sent_webhooks.h"

namespace linepool {
namespace {

using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;

constexpr std::int64_t kMessages = 16;

// Passes outcomes on, and tells when the last event is known to be delivered.
outbound::Recorder told(outbound::Recorder recorder, EventSeq last, std::promise<void>& done) {
  return [recorder = std::move(recorder), last, &done](core::RecordDeliveries command,
                                                       outbound::RecordDone reply) {
    return recorder(std::move(command), [last, &done, reply = std::move(reply)](
                                            const Result<core::DeliveriesRecorded>& recorded) {
      const bool is_last = recorded.value().webhooks.front().position == last;
      reply(recorded);
      if (is_last) done.set_value();
    });
  };
}

TEST(WebhookThreads, DeliversWhatTheEngineCommits) {
  ScriptedServer server([](const Seen&) { return Scripted{.status = 204}; });
  PoolOfLines pool(64);
  core::AddWebhook command;
  command.customer = pool.customer;
  command.url = server.url();
  command.secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  CHECK(command.kinds.add_pattern("lease.made"));
  ASSERT_TRUE(pool.run(command).ok());
  const EventSeq last{pool.store.snapshot()->tx().events().newest(pool.customer).value + kMessages};

  Metrics metrics;
  const SystemClock clock;
  SystemRandom random;
  outbound::HttpSenderOptions patient;
  patient.total_timeout = Duration::seconds(60);
  outbound::HttpSender http(patient, outbound::TargetGuard({*AddressRange::parse("127.0.0.1")}));
  std::promise<void> done;
  std::optional<outbound::Recorder> to_engine;
  outbound::WebhookSender sender(
      {pool.store, pool.catalogue, clock, clock, random, http, metrics},
      told(
          [&to_engine](core::RecordDeliveries progress, outbound::RecordDone reply) {
            return (*to_engine)(std::move(progress), std::move(reply));
          },
          last, done));
  pool.feed.add(sender);
  sender.load();
  core::Engine engine(pool.runner, {}, metrics,
                      [](const std::exception& why) { FAIL() << why.what(); });
  to_engine = outbound::recorder_of(engine);
  sender.start();
  for (std::int64_t i = 0; i < kMessages; ++i) {
    core::LeaseNumber lease;
    lease.customer = pool.customer;
    lease.country = pool.country;
    lease.app = AppId{1};
    ASSERT_TRUE(engine.submit(core::work_of(lease)));
  }
  done.get_future().wait();
  sender.stop();
  http.stop();
  engine.stop();
  EXPECT_EQ(server.seen().size(), static_cast<std::size_t>(kMessages));
  EXPECT_NE(metrics.render().find("linepool_webhook_attempts_total{outcome=\"delivered\"} 16"),
            std::string::npos);
}

}  // namespace
}  // namespace linepool
