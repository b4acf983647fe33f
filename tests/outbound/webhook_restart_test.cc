// What a restart repeats when the receiver has refused one event, or has not answered one yet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/limits.h"
#include "sent_webhooks.h"

namespace linepool {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class WebhookRestartTest : public testing::Test {
 protected:
  Lease lease() { return sent.pool.lease(1).value().lease; }
  // Answers the webhook-id of its event.
  std::string sms(const Lease& lease) {
    EXPECT_TRUE(sent.pool.sms(lease.number, "Your code is 123456").ok());
    return "evt_1_" + std::to_string(sent.newest().value);
  }
  // Answers what is held until nothing more comes; those in `refused` with 500.
  void answer_until_quiet(const std::set<std::string>& refused) {
    for (auto held = sent.take(); !held.empty(); held = sent.take()) {
      for (const HeldPost& one : held) one.done(answer_of(refused.contains(one.id()) ? 500 : 204));
      sent.pass(outbound::WebhookSender::kRecordAfter);
    }
  }
  // Until the first that is pending is due.
  void pass_until_retry(const Webhook& webhook) {
    sent.pass(sent.pending(webhook.id).at(0).next_at - sent.pool.clock.now());
  }

  SentWebhooks sent;
};

TEST_F(WebhookRestartTest, OneRefusedEventMakesItRepeatNoOther) {
  const Webhook webhook = sent.add();
  const Lease bad = lease();
  const std::string refused = sms(bad);
  const std::string waiting[] = {sms(bad), sms(bad)};
  const Lease good = lease();
  for (int i = 0; i < 300; ++i) {
    sms(good);
    if (i % 100 == 0) sms(bad);  // waits too, wherever it is in the log
  }
  answer_until_quiet({refused});
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
  EXPECT_THAT(sent.pending(webhook.id), SizeIs(6));
  sent.restart();
  EXPECT_THAT(sent.take(), IsEmpty());
  pass_until_retry(webhook);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(refused));
  sent.answer_all(500);
  sent.restart();
  EXPECT_THAT(sent.take(), IsEmpty());
  // In the order of the lease, as soon as the receiver takes the first.
  pass_until_retry(webhook);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(refused));
  sent.answer_all(200);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(waiting[0]));
  sent.answer_all(200);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(waiting[1]));
  answer_until_quiet({});
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
  EXPECT_EQ(sent.attempts(webhook.id).front().attempt, 1);
}

TEST_F(WebhookRestartTest, NotEvenTheFewThatFollow) {
  const Webhook webhook = sent.add();
  const Lease bad = lease();
  const std::string refused = sms(bad);
  sms(bad);
  sms(lease());
  answer_until_quiet({refused});
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
  EXPECT_THAT(sent.pending(webhook.id), SizeIs(2));
  sent.restart();
  EXPECT_THAT(sent.take(), IsEmpty());
}

TEST_F(WebhookRestartTest, OneThatHangsMakesItRepeatFewOthers) {
  const Webhook webhook = sent.add();
  const Lease slow = lease();
  const std::string hanging = sms(slow);
  const std::string behind = sms(slow);
  const Lease good = lease();
  std::vector<HeldPost> kept;
  for (int i = 0; i < 100; ++i) {
    sms(good);
    for (HeldPost& one : sent.take()) {
      if (one.id() == hanging) {
        kept.push_back(std::move(one));
      } else {
        one.done(answer_of(204));
      }
    }
    sent.pass(outbound::WebhookSender::kRecordAfter);
  }
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_GT(sent.stored(webhook.id).position.value + 10, sent.newest().value);
  sent.restart();
  const auto again = sent.take();
  ASSERT_LE(again.size(), 1 + outbound::DeliveryLane::kOvertaken);
  EXPECT_EQ(std::count_if(again.begin(), again.end(),
                          [&](const HeldPost& one) { return one.id() == hanging; }),
            1);
  for (const HeldPost& one : again) {
    EXPECT_NE(one.id(), behind);
    one.done(answer_of(204));
  }
  sent.pass(outbound::WebhookSender::kRecordAfter);
  EXPECT_THAT(sent.ids_of_held(), testing::Contains(behind));
  answer_until_quiet({});
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

// However many wait: as many as may be stored, all of which a restart finds again.
TEST_F(WebhookRestartTest, AsManyWaitAsMayBeStored) {
  const Webhook webhook = sent.add();
  const Lease bad = lease();
  const std::string refused = sms(bad);
  constexpr std::size_t kMessages = limits::kPendingPerWebhook + 150;
  const Lease good = lease();
  for (std::size_t i = 0; i < kMessages; ++i) {
    sms(bad);
    if (i % 10 == 0) sms(good);
  }
  answer_until_quiet({refused});
  const auto stored = [&] {
    return sent.pool.store.snapshot()->tx().deliveries().pending(webhook.id, limits::kPageRows + 1);
  };
  EXPECT_LE(stored().size(), limits::kPendingPerWebhook);
  EXPECT_GT(stored().size(), limits::kPendingPerWebhook / 2);
  sent.restart();
  pass_until_retry(webhook);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(refused));
  std::set<std::string> arrived;
  for (auto held = sent.take(); !held.empty(); held = sent.take()) {
    for (const HeldPost& one : held) {
      arrived.insert(one.id());
      one.done(answer_of(204));
    }
    sent.pass(outbound::WebhookSender::kRecordAfter);
  }
  EXPECT_GE(arrived.size(), kMessages + 1) << "none of those that waited was lost";
  EXPECT_THAT(stored(), IsEmpty());
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

}  // namespace
}  // namespace linepool
