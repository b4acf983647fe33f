#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/commands/messages/prune.h"
#include "outbound/retry_schedule.h"
#include "sent_webhooks.h"
#include "wire/webhook_signature.h"

namespace linepool {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WebhookSenderTest : public testing::Test {
 protected:
  // A lease of the app that its SMS come to.
  Lease lease(std::int64_t app = 1) { return sent.pool.lease(app).value().lease; }
  // Answers the webhook-id of its event.
  std::string sms(const Lease& lease, const std::string& text = "Your code is 123456") {
    EXPECT_TRUE(sent.pool.sms(lease.number, text).ok());
    return "evt_1_" + std::to_string(sent.newest().value);
  }
  CustomerId customer_with(int webhooks);
  void event_of(CustomerId customer);

  SentWebhooks sent;
};

// Receivers refuse signatures whose time is minutes from their own clock's.
TEST_F(WebhookSenderTest, SignsWithTheTimeOfReceiversWhenTheClockWasMoved) {
  const ManualClock wall(Time{1'600'000'000'000});
  sent.wall_clock = &wall;
  sent.restart();
  const Webhook webhook = sent.add();
  const std::string id = sms(lease(), "G-412157 is your Google verification code.");
  sent.turns();
  ASSERT_THAT(sent.poster.held, SizeIs(1));
  const HeldPost& held = sent.poster.held.front();
  EXPECT_EQ(held.header("webhook-timestamp"), "1600000000");
  EXPECT_EQ(held.header("webhook-signature"),
            wire::sign_webhook(webhook.secret, id, 1'600'000'000, held.post.body));
}

TEST_F(WebhookSenderTest, DeliversASignedEventAndRemembersIt) {
  const Webhook webhook = sent.add();
  const Lease one = lease();
  const std::string id = sms(one, "G-412157 is your Google verification code.");
  sent.turns();
  ASSERT_THAT(sent.poster.held, SizeIs(1));
  EXPECT_EQ(sent.backlog(), 1);
  const HeldPost& held = sent.poster.held.front();
  EXPECT_EQ(held.post.url, "https://example.com/hook");
  EXPECT_EQ(held.id(), id);
  EXPECT_EQ(held.header("Content-Type"), "application/json");
  EXPECT_EQ(held.header("webhook-timestamp"), "1700000000");
  EXPECT_EQ(held.header("webhook-signature"),
            wire::sign_webhook(webhook.secret, id, 1'700'000'000, held.post.body));
  EXPECT_THAT(held.post.body, HasSubstr(R"("type":"message.received")"));
  EXPECT_THAT(held.post.body, HasSubstr(R"("otpCode":"412157")"));

  sent.answer_all(204);
  EXPECT_EQ(sent.backlog(), 0);
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
  ASSERT_THAT(sent.attempts(webhook.id), SizeIs(1));
  const DeliveryAttempt attempt = sent.attempts(webhook.id).front();
  EXPECT_EQ(attempt.event, sent.newest());
  EXPECT_EQ(attempt.status, 204);
  EXPECT_EQ(attempt.latency_ms, 3);
  EXPECT_EQ(attempt.attempt, 1);
  EXPECT_FALSE(attempt.next_at.is_set());
  sent.restart();
  EXPECT_THAT(sent.take(), IsEmpty());
}

TEST_F(WebhookSenderTest, DeliversWhatTheFilterPasses) {
  core::AddWebhook some;
  some.apps = {AppId{2}};
  CHECK(some.kinds.add_pattern("lease.*"));
  sent.add(some);
  lease(1);
  lease(2);
  const auto held = sent.take();
  ASSERT_THAT(held, SizeIs(1));
  EXPECT_THAT(held.front().post.body, HasSubstr(R"("type":"lease.made")"));
  EXPECT_THAT(held.front().post.body, HasSubstr(R"("service":"wa")"));
}

// More than a lane reads ahead, all delivered before anything is recorded, and then no more events.
TEST_F(WebhookSenderTest, GoesOnWhenWhatIsRecordedMakesRoom) {
  core::AddWebhook everything;
  CHECK(everything.kinds.add_pattern("account.*"));
  const Webhook webhook = sent.add(everything);
  for (int i = 0; i < 2000; ++i) {
    ASSERT_TRUE(sent.pool.run(core::TopUp{sent.pool.customer, Money::from_units(1), ""}).ok());
  }
  for (int round = 0; round < 10 && sent.stored(webhook.id).position < sent.newest(); ++round) {
    for (auto held = sent.take(); !held.empty(); held = sent.take()) {
      for (const HeldPost& one : held) one.done(answer_of(204));
    }
    sent.pass(outbound::WebhookSender::kRecordAfter);
  }
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, SpeaksTheHandlerDialect) {
  core::AddWebhook some;
  some.format = WebhookFormat::kHandler;
  for (const EventKind kind : event_kinds()) some.kinds.add(kind);
  sent.add(some);
  const Lease one = lease();
  sms(one, "Your code is \"123456\"");
  const auto held = sent.take();
  ASSERT_THAT(held, SizeIs(1)) << "messages only";
  EXPECT_EQ(held.front().post.body,
            R"({"activationId":)" + std::to_string(one.id.value) +
                R"(,"service":"go","text":"Your code is \"123456\"","code":"123456",)"
                R"("country":48,"receivedAt":"2023-11-14 22:13:20","messageId":1})");
}

TEST_F(WebhookSenderTest, AnotherTryComesWhenItsTimeHasCome) {
  const Webhook webhook = sent.add();
  const std::string id = sms(lease());
  sent.answer_all(500);
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest()) << "the try stands by itself";
  ASSERT_THAT(sent.pending(webhook.id), SizeIs(1));
  const Time next_at = sent.pending(webhook.id).front().next_at;
  EXPECT_EQ(sent.attempts(webhook.id).front().next_at, next_at);
  EXPECT_TRUE(sent.stored(webhook.id).failing_since.is_set());

  sent.pass(next_at - sent.pool.clock.now() - Duration::millis(1));
  EXPECT_THAT(sent.poster.held, IsEmpty());
  sent.pass(Duration::millis(1));
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(id)) << "the same id";
  sent.answer_all(200);
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
  EXPECT_EQ(sent.attempts(webhook.id).front().attempt, 2);
  EXPECT_FALSE(sent.stored(webhook.id).failing_since.is_set());
}

TEST_F(WebhookSenderTest, EventsOfALeaseWaitForEachOtherAndForNobodyElse) {
  sent.add();
  const Lease one = lease();
  const Lease other = lease(2);
  const std::string first = sms(one);
  const std::string second = sms(one);
  const std::string third = sms(one);
  const std::string of_other = sms(other);
  sent.turns();
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(first, of_other));
  sent.answer_all(500);
  EXPECT_THAT(sent.poster.held, IsEmpty()) << "those that wait do not pass the one that failed";
  sent.pass(Duration::seconds(7));
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(first, of_other));
  sent.answer_all(200);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(second));
  sent.answer_all(200);
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(third));
}

TEST_F(WebhookSenderTest, ARestartGoesOnFromWhatIsStored) {
  const Webhook webhook = sent.add();
  const std::string failed = sms(lease());
  sent.answer_all(500);
  const std::string delivered = sms(lease());
  sent.answer_all(200);
  const std::string under_way = sms(lease());
  sent.turns();
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(under_way));
  sent.restart();
  sent.turns();
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(under_way));
  sent.answer_all(200);
  sent.pass(Duration::seconds(7));
  EXPECT_THAT(sent.ids_of_held(), ElementsAre(failed));
  sent.answer_all(200);
  EXPECT_EQ(sent.attempts(webhook.id).front().attempt, 2) << "the count goes on too";
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, ThePositionWaitsForTheFirstAnswerOfEach) {
  const Webhook webhook = sent.add();
  for (int i = 0; i < 3; ++i) sms(lease());
  auto held = sent.take();
  ASSERT_THAT(held, SizeIs(3));
  held[1].done(answer_of(200));
  held[2].done(answer_of(200));
  sent.pass(Duration::seconds(1));
  EXPECT_EQ(sent.stored(webhook.id).position.value + 1, sent.newest().value - 4);
  held[0].done(answer_of(200));
  sent.pass(Duration::seconds(1));
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, GivesUpInTheEnd) {
  const Webhook webhook = sent.add();
  const Lease good = lease();
  const std::string bad = sms(lease());
  std::size_t tries = 0;
  for (int i = 0; i < 20; ++i) {
    sms(good);       // what succeeds keeps the webhook enabled
    sent.restart();  // which forgets nothing
    for (const HeldPost& held : sent.take()) {
      held.done(answer_of(held.id() == bad ? 404 : 200));
      if (held.id() == bad) ++tries;
    }
    sent.pass(outbound::WebhookSender::kRecordAfter);
    sent.pass(Duration::hours(22));
  }
  EXPECT_EQ(tries, outbound::kRetryDelays.size() + 1);
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, AWebhookThatOnlyFailsIsDisabledAndGoesOnWhenEnabled) {
  const Webhook webhook = sent.add();
  for (int day = 0; day < 5; ++day) {
    sms(lease());
    sent.answer_all(500);
    sent.pass(Duration::hours(23));
  }
  EXPECT_EQ(sent.stored(webhook.id).state, WebhookState::kDisabled);
  sent.take();
  sms(lease());
  sent.pass(Duration::days(1));
  EXPECT_THAT(sent.poster.held, IsEmpty());

  core::ChangeWebhook enable;
  enable.customer = sent.pool.customer;
  enable.webhook = webhook.id;
  enable.enabled = true;
  ASSERT_TRUE(sent.pool.run(enable).ok());
  for (int i = 0; i < 20; ++i) sent.answer_all(200);
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
  EXPECT_EQ(sent.attempts(webhook.id).front().status, 200);
  EXPECT_EQ(sent.stored(webhook.id).state, WebhookState::kEnabled);
}

TEST_F(WebhookSenderTest, ARedriveSendsAgain) {
  const Webhook webhook = sent.add();
  std::vector<std::string> ids;
  for (int i = 0; i < 3; ++i) ids.push_back(sms(lease()));
  sent.answer_all(200);
  const core::RedriveWebhook redrive{sent.pool.customer, webhook.id, EventSeq{}};
  ASSERT_TRUE(sent.pool.run(redrive).ok());
  const auto first = sent.take();
  EXPECT_THAT(first, SizeIs(3));
  // Once more, while they are under way: the answers to the first belong to the past.
  const core::RedriveWebhook again{sent.pool.customer, webhook.id, EventSeq{1}};
  ASSERT_TRUE(sent.pool.run(again).ok());
  sent.turns();
  for (const HeldPost& held : first) held.done(answer_of(200));
  sent.pass(Duration::seconds(1));
  EXPECT_EQ(sent.ids_of_held(), ids);
  EXPECT_EQ(sent.stored(webhook.id).position, EventSeq{1});
  sent.answer_all(200);
  EXPECT_THAT(sent.take(), IsEmpty());
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, ARotatedSecretSignsBesideTheNewOneForItsTime) {
  const Webhook webhook = sent.add();
  const std::string secret = wire::webhook_secret(std::string(24, 'n'));
  ASSERT_TRUE(sent.pool
                  .run(core::RotateWebhookSecret{sent.pool.customer, webhook.id, secret,
                                                 Duration::hours(1)})
                  .ok());
  sms(lease());
  const HeldPost both = sent.take().front();
  const std::int64_t seconds = 1'700'000'000;
  EXPECT_EQ(both.header("webhook-signature"),
            wire::sign_webhook(secret, both.id(), seconds, both.post.body) + " " +
                wire::sign_webhook(webhook.secret, both.id(), seconds, both.post.body));
  sent.pass(Duration::hours(1));
  sms(lease());
  const HeldPost one = sent.take().front();
  EXPECT_EQ(one.header("webhook-signature"),
            wire::sign_webhook(secret, one.id(), seconds + 3600, one.post.body));
}

TEST_F(WebhookSenderTest, ADeletedWebhookHearsNothing) {
  const Webhook webhook = sent.add();
  sms(lease());
  sent.answer_all(500);
  EXPECT_EQ(sent.backlog(), 1) << "put off";
  ASSERT_TRUE(sent.pool.run(core::DeleteWebhook{sent.pool.customer, webhook.id}).ok());
  sms(lease());
  sent.pass(Duration::days(1));
  EXPECT_THAT(sent.poster.held, IsEmpty());
  EXPECT_EQ(sent.backlog(), 0);
}

TEST_F(WebhookSenderTest, ADeadReceiverHasFewUnderWayAndHoldsUpNobody) {
  core::AddWebhook dead;
  dead.url = "https://dead.example/";
  const Webhook its = sent.add(dead);
  const Webhook fast = sent.add();
  std::vector<HeldPost> hanging;
  int delivered = 0;
  constexpr int kMessages = 16;
  for (int i = 0; i < kMessages; ++i) sms(lease());
  for (int round = 0; round < 5; ++round) {
    for (HeldPost& held : sent.take()) {
      if (held.post.url == dead.url) {
        hanging.push_back(std::move(held));
      } else {
        held.done(answer_of(204));
        ++delivered;
      }
    }
  }
  EXPECT_EQ(delivered, kMessages);
  EXPECT_THAT(hanging, SizeIs(outbound::DeliveryLane::kUnderWay));
  // Once it has failed some times, it is asked one thing at a time.
  for (HeldPost& held : hanging) held.done(answer_of(0));
  EXPECT_THAT(sent.take(), SizeIs(1));
  sent.pass(Duration::seconds(1));
  EXPECT_EQ(sent.stored(fast.id).position, sent.newest());
  EXPECT_LT(sent.stored(its.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, ManyDeadReceiversLeaveRoomForTheOthers) {
  const std::size_t max = sent.poster.room() / outbound::WebhookSender::kCarefulShare;
  for (std::size_t i = 0; i < max + 44; ++i) {
    // A customer may have so many webhooks only.
    const auto made = sent.pool.run(core::CreateCustomer{"c" + std::to_string(i)}).value();
    core::AddWebhook dead;
    dead.customer = made.customer.id;
    CHECK(dead.kinds.add_pattern("account.*"));
    sent.add(dead);
    for (int failures = 0; failures < 3; ++failures) {
      ASSERT_TRUE(sent.pool.run(core::TopUp{dead.customer, Money::from_units(1), ""}).ok());
      for (const HeldPost& held : sent.take()) held.done(answer_of(0));
    }
  }
  sent.pass(Duration::seconds(7));
  EXPECT_THAT(sent.poster.held, SizeIs(max));
  sent.add();
  const std::string id = sms(lease());
  sent.turns();
  ASSERT_THAT(sent.poster.held, SizeIs(max + 1));
  EXPECT_EQ(sent.poster.held.back().id(), id);
  // The others have their turn as the first end.
  for (const HeldPost& held : sent.take()) held.done(answer_of(0));
  sent.turns();
  EXPECT_THAT(sent.poster.held, SizeIs(max));
}

// A customer with so many webhooks for what happens to the account.
CustomerId WebhookSenderTest::customer_with(int webhooks) {
  const std::string name = "with " + std::to_string(webhooks);
  const auto made = sent.pool.run(core::CreateCustomer{name}).value();
  for (int i = 0; i < webhooks; ++i) {
    core::AddWebhook one;
    one.customer = made.customer.id;
    one.url = "https://example.com/hook" + std::to_string(i);
    CHECK(one.kinds.add_pattern("account.*"));
    sent.add(one);
  }
  return made.customer.id;
}

void WebhookSenderTest::event_of(CustomerId customer) {
  ASSERT_TRUE(sent.pool.run(core::TopUp{customer, Money::from_units(1), ""}).ok());
}

TEST_F(WebhookSenderTest, ACustomerTakesOnlySoMuchOfTheSender) {
  constexpr std::size_t kMax = 20;
  sent.max_per_customer = kMax;
  sent.restart();
  const CustomerId greedy = customer_with(8);
  const CustomerId other = customer_with(1);
  for (int i = 0; i < 10; ++i) event_of(greedy);
  sent.turns();
  EXPECT_THAT(sent.poster.held, SizeIs(kMax)) << "each webhook alone could have eight";
  event_of(other);
  sent.turns();
  EXPECT_THAT(sent.poster.held, SizeIs(kMax + 1));
  // As some end, others of the same customer begin, until all have arrived once.
  std::set<std::string> arrived;
  while (!sent.poster.held.empty()) {
    EXPECT_LE(sent.poster.held.size(), kMax + 1);
    HeldPost first = sent.poster.held.front();
    sent.poster.held.erase(sent.poster.held.begin());
    EXPECT_TRUE(arrived.insert(first.post.url + first.id()).second) << first.id();
    first.done(answer_of(204));
    sent.turns();
    sent.pass(outbound::WebhookSender::kRecordAfter);
  }
  EXPECT_EQ(arrived.size(), 81u);
  EXPECT_EQ(sent.backlog(), 0);
}

TEST_F(WebhookSenderTest, ACustomerTakesOnlySoMuchOfWhatIsForFailingReceivers) {
  sent.poster.takes = 16;  // of which failing receivers have 4, and one customer's have 1
  sent.restart();
  const CustomerId failing = customer_with(6);
  const CustomerId other = customer_with(1);
  for (int failures = 0; failures < 3; ++failures) {
    event_of(failing);
    event_of(other);
    for (const HeldPost& held : sent.take()) held.done(answer_of(0));
    for (const HeldPost& held : sent.take()) held.done(answer_of(0));
  }
  for (int i = 0; i < 40; ++i) {
    sent.pass(Duration::seconds(7));
    EXPECT_LE(sent.poster.held.size(), i < 5 ? 2u : 9u) << "one of each customer, at first";
    for (const HeldPost& held : sent.take()) held.done(answer_of(i < 5 ? 0 : 204));
  }
  sent.pass(Duration::seconds(7));
  EXPECT_EQ(sent.backlog(), 0);
}

TEST_F(WebhookSenderTest, WhoeverIsHeldBackAndRemovedIsForgotten) {
  sent.max_per_customer = 8;
  sent.restart();
  const CustomerId customer = customer_with(2);
  for (int i = 0; i < 10; ++i) event_of(customer);
  sent.turns();
  EXPECT_THAT(sent.poster.held, SizeIs(8));
  for (const WebhookId id : {WebhookId{1}, WebhookId{2}}) {
    ASSERT_TRUE(sent.pool.run(core::DeleteWebhook{customer, id}).ok());
  }
  for (const HeldPost& held : sent.take()) held.done(answer_of(204));
  sent.turns();
  EXPECT_THAT(sent.poster.held, SizeIs(0));
  EXPECT_EQ(sent.backlog(), 0);
}

TEST_F(WebhookSenderTest, WhatFindsNoRoomIsSentLater) {
  sent.add();
  sent.poster.takes = 2;
  std::vector<std::string> ids;
  for (int i = 0; i < 5; ++i) ids.push_back(sms(lease()));
  std::vector<std::string> seen;
  for (int i = 0; i < 3; ++i) {
    sent.turns();
    for (const std::string& id : sent.ids_of_held()) seen.push_back(id);
    sent.answer_all(200);
    sent.pass(Duration::seconds(1));
  }
  EXPECT_EQ(seen, ids);
}

TEST_F(WebhookSenderTest, OutcomesWaitForABusyEngine) {
  const Webhook webhook = sent.add();
  sms(lease());
  sent.recorder_is_busy = true;
  sent.answer_all(200);
  sent.pass(Duration::seconds(1));
  EXPECT_LT(sent.stored(webhook.id).position, sent.newest());
  sent.recorder_is_busy = false;
  sent.pass(Duration::seconds(1));
  EXPECT_EQ(sent.stored(webhook.id).position, sent.newest());
}

TEST_F(WebhookSenderTest, EventsThatArePrunedAreNotSent) {
  const Webhook webhook = sent.add();
  sms(lease());
  sent.answer_all(500);
  sms(lease());
  core::Prune prune;
  prune.customer = sent.pool.customer;
  prune.events_before = sent.pool.clock.now() + Duration::days(1);
  ASSERT_TRUE(sent.pool.run(prune).ok());
  sent.answer_all(200);
  sent.pass(Duration::days(1));
  EXPECT_THAT(sent.poster.held, IsEmpty());
  sent.pass(outbound::WebhookSender::kRecordAfter);
  EXPECT_THAT(sent.pending(webhook.id), IsEmpty());
}

TEST_F(WebhookSenderTest, ATestIsDeliveredAndKeptNowhere) {
  const Webhook webhook = sent.add();
  std::optional<DeliveryAttempt> got;
  ASSERT_TRUE(
      sent.sender->test(webhook, [&got](const DeliveryAttempt& attempt) { got = attempt; }));
  ASSERT_THAT(sent.poster.held, SizeIs(1));
  const HeldPost& held = sent.poster.held.front();
  EXPECT_EQ(held.post.body, R"({"id":0,"type":"webhook.test","at":"2023-11-14T22:13:20.000Z",)"
                            R"("data":{"webhook":1}})");
  EXPECT_EQ(held.header("webhook-signature"),
            wire::sign_webhook(webhook.secret, held.id(), 1'700'000'000, held.post.body));
  sent.answer_all(503);
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(got->fault, DeliveryFault::kStatus);
  EXPECT_THAT(sent.attempts(webhook.id), IsEmpty());
}

TEST_F(WebhookSenderTest, AReceiverThatIsGoneEndsItsWebhookAtOnce) {
  const Webhook webhook = sent.add();
  const std::string id = sms(lease());
  sent.answer_all(410);
  EXPECT_EQ(sent.stored(webhook.id).state, WebhookState::kDisabled);
  EXPECT_EQ(sent.stored(webhook.id).last_error,
            "answered 410 (gone): the receiver wants no more events");
  sms(lease());
  sent.pass(Duration::days(1));
  EXPECT_THAT(sent.poster.held, IsEmpty());
  const auto events =
      sent.pool.store.snapshot()->tx().events().list(sent.pool.customer, EventSeq{}, 100);
  EXPECT_EQ(
      std::count_if(events.begin(), events.end(),
                    [](const Event& event) { return event.kind == EventKind::kWebhookDisabled; }),
      1);

  // Enabling it goes on with what was refused.
  core::ChangeWebhook enable;
  enable.customer = sent.pool.customer;
  enable.webhook = webhook.id;
  enable.enabled = true;
  ASSERT_TRUE(sent.pool.run(enable).ok());
  EXPECT_EQ(sent.stored(webhook.id).last_error, "");
  sent.turns();
  EXPECT_THAT(sent.ids_of_held(), testing::Contains(id));
}

TEST_F(WebhookSenderTest, OtherRefusalsAreTriedAgainAndSaidInWords) {
  const Webhook webhook = sent.add();
  sms(lease());
  for (const std::int32_t status : {400, 401, 404, 451, 500}) {
    sent.answer_all(status);
    EXPECT_EQ(sent.stored(webhook.id).state, WebhookState::kEnabled) << status;
    EXPECT_EQ(sent.stored(webhook.id).last_error, "answered " + std::to_string(status));
    sent.pass(Duration::hours(1));
  }
  sent.answer_all(204);
  EXPECT_EQ(sent.stored(webhook.id).last_error, "");
}

}  // namespace
}  // namespace linepool
