// Webhooks, their deliveries and kept answers on a real server.
#include "store_postgres/tables/webhooks/webhooks.h"

#include "store_postgres/tables/webhooks/deliveries.h"
#include "store_postgres/tables/webhooks/kept_answers.h"
#include "store_postgres/testing/table_test.h"

namespace linepool::store_postgres {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kOdd("\0\xff odd", 6);
constexpr Time kThen{1'800'000'000'000};

struct Receivers {
  explicit Receivers(Writer& writer)
      : webhooks(writer, customers), deliveries(writer), answers(writer) {}
  std::vector<Participant*> all() {
    std::vector<Participant*> all = webhooks.participants();
    for (Participant* one : deliveries.participants()) all.push_back(one);
    for (Participant* one : answers.participants()) all.push_back(one);
    return all;
  }

  Participant customers;
  PostgresWebhooks webhooks;
  PostgresDeliveries deliveries;
  PostgresKeptAnswers answers;
};

Webhook webhook_of(std::int64_t customer) {
  Webhook webhook;
  webhook.customer = CustomerId{customer};
  webhook.url = "https://example.com/";
  webhook.secret = "whsec_1";
  webhook.created_at = kThen;
  return webhook;
}

PendingDelivery waiting(std::int64_t webhook, std::int64_t event) {
  return {WebhookId{webhook}, EventSeq{event}, LeaseId{7}, 3, kThen};
}

DeliveryAttempt attempt_of(std::int64_t webhook, std::int64_t event) {
  return {{},
          WebhookId{webhook},
          EventSeq{event},
          2,
          kThen,
          500,
          12,
          DeliveryFault::kStatus,
          kThen + Duration::seconds(9),
          kOdd};
}

store::KeptAnswer answer_of(std::int64_t customer, std::uint8_t name) {
  return {{}, CustomerId{customer}, Digest{name}, Digest{0xff, name}, kThen, 201, kOdd};
}

class WebhooksTest : public TableTest<Receivers> {
 protected:
  PostgresWebhooks& webhooks() { return tables().webhooks; }
  PostgresDeliveries& deliveries() { return tables().deliveries; }
  PostgresKeptAnswers& answers() { return tables().answers; }
  Webhook add(Webhook webhook) {
    webhook.id = webhooks().insert(webhook);
    return webhook;
  }
  DeliveryAttempt add(DeliveryAttempt attempt) {
    attempt.id = deliveries().insert(attempt);
    return attempt;
  }
  store::KeptAnswer add(store::KeptAnswer answer) {
    answer.id = answers().insert(answer);
    return answer;
  }
};

TEST_F(WebhooksTest, AWebhookIsReadAsItWasWritten) {
  side().begin();
  const Webhook plain = add(webhook_of(1));
  Webhook full = add(webhook_of(2));
  full.description = full.old_secret = full.last_error = kOdd;
  full.kinds.bits = std::uint64_t{1} << 63 | 5;
  full.apps = {AppId{3}, AppId{1LL << 40}};
  full.lease = LeaseId{8};
  full.format = WebhookFormat::kHandler;
  full.state = WebhookState::kFailing;
  full.old_secret_until = kThen;
  full.position = EventSeq{9};
  full.failing_since = kThen + Duration::seconds(1);
  webhooks().update(full);
  side().commit();
  const auto listed = [](const Receivers& r) { return r.webhooks.list({}, 9); };
  EXPECT_THAT(stored(listed), ElementsAre(plain, full));
  EXPECT_EQ(stored([&](const Receivers& r) { return r.webhooks.find(full.id); }), full);
}

TEST_F(WebhooksTest, DeletedOnesAreListedOnlyAmongAllThereEverWere) {
  side().begin();
  Webhook one = add(webhook_of(1));
  const Webhook two = add(webhook_of(1));
  const Webhook other = add(webhook_of(2));
  side().commit();
  side().begin();
  side().savepoint();
  one.state = WebhookState::kDeleted;
  webhooks().update(one);
  const CustomerId anna{1};
  EXPECT_THAT(webhooks().of_customer(anna, 9), ElementsAre(two));
  EXPECT_THAT(webhooks().ever_of_customer(anna, {}, 9), ElementsAre(one, two));
  EXPECT_THAT(webhooks().ever_of_customer(anna, {}, 1), ElementsAre(one));
  EXPECT_THAT(webhooks().ever_of_customer(anna, one.id, 9), ElementsAre(two));
  EXPECT_THAT(webhooks().list(two.id, 9), ElementsAre(other));
  side().undo();
  EXPECT_EQ(webhooks().of_customer(anna, 9).size(), 2U);
  side().commit();
  refuses([&] { (void)webhooks().insert(webhook_of(77)); });
  refuses([&] {
    Webhook missing = two;
    missing.id = WebhookId{77};
    webhooks().update(missing);
  });
}

TEST_F(WebhooksTest, PendingDeliveriesAreReplacedAndRemovedByTheirKey) {
  side().begin();
  for (const auto& [webhook, event] : {std::pair(2, 1), {1, 9}, {1, 4}, {2, 5}}) {
    deliveries().put(waiting(webhook, event));
  }
  side().commit();
  side().begin();
  PendingDelivery later = waiting(1, 9);
  later.attempts = 4;
  later.next_at = kThen + Duration::hours(1);
  later.lease = {};
  deliveries().put(later);
  deliveries().remove(WebhookId{2}, EventSeq{1});
  deliveries().remove(WebhookId{2}, EventSeq{77});
  EXPECT_THAT(deliveries().pending(WebhookId{1}, 9), ElementsAre(waiting(1, 4), later));
  EXPECT_THAT(deliveries().pending(WebhookId{1}, 1), ElementsAre(waiting(1, 4)));
  side().savepoint();
  deliveries().remove(WebhookId{1}, EventSeq{4});
  deliveries().put(waiting(2, 1));
  EXPECT_THAT(deliveries().all_pending({}, {}, 9),
              ElementsAre(later, waiting(2, 1), waiting(2, 5)));
  side().undo();
  side().commit();
  const auto all = [](const Receivers& r) { return r.deliveries.all_pending({}, {}, 9); };
  EXPECT_THAT(stored(all), ElementsAre(waiting(1, 4), later, waiting(2, 5)));
  const auto next = [&](const Receivers& r) {
    return r.deliveries.all_pending(later.webhook, later.event, 1);
  };
  EXPECT_THAT(stored(next), ElementsAre(waiting(2, 5)));
}

TEST_F(WebhooksTest, AttemptsAreListedNewestFirst) {
  side().begin();
  const DeliveryAttempt a = add(attempt_of(1, 4));
  const DeliveryAttempt b = add(attempt_of(2, 4));
  const DeliveryAttempt c = add(attempt_of(1, 5));
  DeliveryAttempt last = attempt_of(1, 4);
  last.fault = DeliveryFault::kNone;
  last.next_at = {};
  last.host = "";
  last = add(last);
  side().commit();
  const WebhookId one{1};
  const auto before = [&](AttemptId id, std::size_t max) {
    return stored([&](const Receivers& r) { return r.deliveries.attempts(one, id, max); });
  };
  EXPECT_THAT(before({}, 9), ElementsAre(last, c, a));
  EXPECT_THAT(before({}, 1), ElementsAre(last));
  EXPECT_THAT(before(last.id, 9), ElementsAre(c, a));
  const auto of_event = [&](const Receivers& r) {
    return r.deliveries.attempts_of(one, EventSeq{4}, 9);
  };
  EXPECT_THAT(stored(of_event), ElementsAre(last, a));
  EXPECT_THAT(stored([](const Receivers& r) { return r.deliveries.oldest_attempts(2); }),
              ElementsAre(a, b));
}

// Ids continue from the greatest that is left, whatever a savepoint did to the newest.
TEST_F(WebhooksTest, AttemptsAreDroppedAndUndone) {
  side().begin();
  const DeliveryAttempt first = add(attempt_of(1, 1));
  const DeliveryAttempt second = add(attempt_of(1, 2));
  side().savepoint();
  webhooks().insert(webhook_of(1));
  (void)webhooks().list({}, 9);  // what waits of attempts is written in the savepoint
  EXPECT_EQ(add(attempt_of(1, 3)).id, AttemptId{3});
  deliveries().drop_attempts(AttemptId{3});
  EXPECT_THAT(deliveries().oldest_attempts(9), IsEmpty());
  const DeliveryAttempt again = add(attempt_of(1, 4));
  EXPECT_EQ(again.id, AttemptId{1});
  EXPECT_THAT(deliveries().oldest_attempts(9), ElementsAre(again));
  side().undo();
  EXPECT_EQ(add(attempt_of(2, 1)).id, AttemptId{3});
  EXPECT_THAT(deliveries().attempts(WebhookId{1}, {}, 9), ElementsAre(second, first));
  side().commit();
  side().begin();
  side().savepoint();
  deliveries().drop_attempts(AttemptId{2});
  side().keep();
  EXPECT_EQ(add(attempt_of(3, 1)).id, AttemptId{4});
  side().commit();
  const auto left = stored([](const Receivers& r) { return r.deliveries.oldest_attempts(9); });
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left.front().id, AttemptId{3});
}

// Before the first insertion of all, nothing is known at the savepoint.
TEST_F(WebhooksTest, IdsThatASavepointLearntAreForgottenWithIt) {
  side().begin();
  side().savepoint();
  EXPECT_EQ(add(answer_of(1, 1)).id, ReplayId{1});
  side().undo();
  EXPECT_EQ(add(answer_of(1, 2)).id, ReplayId{1});
  side().commit();
  side().begin();
  EXPECT_EQ(add(answer_of(1, 3)).id, ReplayId{2});
  side().rollback();
  side().begin();
  EXPECT_EQ(add(answer_of(1, 3)).id, ReplayId{2});
  side().commit();
}

TEST_F(WebhooksTest, AnAnswerIsReadAsItWasWritten) {
  side().begin();
  const store::KeptAnswer old = add(answer_of(1, 7));
  store::KeptAnswer newer = answer_of(1, 7);
  newer.body = "";
  newer = add(newer);
  const store::KeptAnswer other = add(answer_of(2, 7));
  side().commit();
  const auto find = [&](std::int64_t customer, std::uint8_t name) {
    return stored(
        [&](const Receivers& r) { return r.answers.find(CustomerId{customer}, Digest{name}); });
  };
  EXPECT_EQ(find(1, 7), newer);
  EXPECT_EQ(find(2, 7), other);
  EXPECT_EQ(find(2, 8), std::nullopt);
  EXPECT_THAT(stored([](const Receivers& r) { return r.answers.oldest(2); }),
              ElementsAre(old, newer));
}

TEST_F(WebhooksTest, AnswersAreDroppedByAgeAndByCustomer) {
  side().begin();
  for (int name = 1; name <= 4; ++name) add(answer_of(1, static_cast<std::uint8_t>(name)));
  const store::KeptAnswer other = add(answer_of(2, 1));
  side().commit();
  side().begin();
  answers().drop(ReplayId{1});
  side().savepoint();
  EXPECT_EQ(answers().drop_of(CustomerId{1}, 2), 2U);
  EXPECT_EQ(answers().drop_of(CustomerId{1}, 2), 1U);
  EXPECT_EQ(answers().drop_of(CustomerId{1}, 2), 0U);
  EXPECT_THAT(answers().oldest(9), ElementsAre(other));
  side().undo();
  EXPECT_EQ(answers().oldest(9).size(), 4U);
  EXPECT_EQ(answers().drop_of(CustomerId{2}, 9), 1U);
  EXPECT_EQ(add(answer_of(2, 9)).id, other.id);
  side().commit();
  EXPECT_EQ(stored([](const Receivers& r) { return r.answers.oldest(9); }).size(), 4U);
}

TEST_F(WebhooksTest, EveryReadIsByAnIndex) {
  side().begin();
  const Webhook webhook = add(webhook_of(1));
  const CustomerId anna{1};
  (void)webhooks().list({}, 9);
  (void)webhooks().of_customer(anna, 9);
  (void)webhooks().ever_of_customer(anna, {}, 9);
  webhooks().update(webhook);
  deliveries().put(waiting(1, 1));
  (void)deliveries().pending(webhook.id, 9);
  (void)deliveries().all_pending({}, {}, 9);
  deliveries().remove(webhook.id, EventSeq{1});
  const DeliveryAttempt attempt = add(attempt_of(1, 1));
  (void)deliveries().attempts(webhook.id, {}, 9);
  (void)deliveries().attempts_of(webhook.id, EventSeq{1}, 9);
  (void)deliveries().oldest_attempts(9);
  deliveries().drop_attempts(attempt.id);
  add(answer_of(1, 1));
  (void)answers().find(anna, Digest{1});
  (void)answers().oldest(9);
  answers().drop(ReplayId{1});
  (void)answers().drop_of(anna, 9);
  side().commit();
  expect_indexes();
}

}  // namespace
}  // namespace linepool::store_postgres
