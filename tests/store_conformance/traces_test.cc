// What only traces read: how each store finds it.
#include <gmock/gmock.h>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

using Traces = StoreTest;
INSTANTIATE_TEST_SUITE_P(Stores, Traces, every_kind(), kind_name);

TEST_P(Traces, MessagesOfNoLeaseAreFoundByTheirNumber) {
  Tx& tx = store().begin();
  const auto insert = [&](std::uint64_t number, LeaseId lease) {
    Message message = message_row(SupplierId{1}, "", lease);
    message.to = PhoneNumber::from_digits(number);
    return with_id(message, tx.messages().insert(message, {}));
  };
  Message a = insert(12'000'000'001, {});
  const Message b = insert(12'000'000'002, {});
  const Message c = insert(12'000'000'001, LeaseId{1});
  Message d = insert(12'000'000'001, {});
  EXPECT_THAT(tx.messages().unleased(a.to, {}, 9), ElementsAre(d, a)) << c.id.value;
  EXPECT_THAT(tx.messages().unleased(a.to, {}, 1), ElementsAre(d));
  EXPECT_THAT(tx.messages().unleased(a.to, d.id, 9), ElementsAre(a));
  EXPECT_THAT(tx.messages().unleased(b.to, {}, 9), ElementsAre(b));
  a.lease = LeaseId{2};
  a.bin = BinReason::kNone;
  d.bin = BinReason::kNone;  // dropped
  tx.messages().update(a);
  tx.messages().update(d);
  EXPECT_THAT(tx.messages().unleased(a.to, {}, 9), ElementsAre(d));
  store().commit();
  EXPECT_THAT(store().snapshot()->tx().messages().unleased(d.to, {}, 9), ElementsAre(d));
}

TEST_P(Traces, RedeliveriesAreCountedAndUndone) {
  Tx& tx = store().begin();
  const MessageId id = tx.messages().insert(message_row(SupplierId{1}, "a", {}), {});
  EXPECT_EQ(tx.messages().redeliveries(id), store::Redeliveries{});
  const store::Redeliveries once{1, kNow};
  tx.messages().put_redeliveries(id, once);
  store().savepoint();
  tx.messages().put_redeliveries(id, {2, kNow + Duration{5}});
  EXPECT_EQ(tx.messages().redeliveries(id).count, 2);
  store().undo();
  EXPECT_EQ(tx.messages().redeliveries(id), once);
  store().commit();
  EXPECT_EQ(store().snapshot()->tx().messages().redeliveries(id), once);
  EXPECT_EQ(store().snapshot()->tx().messages().redeliveries(MessageId{9}), store::Redeliveries{});
}

TEST_P(Traces, AQuarantineIsOfALine) {
  Tx& tx = store().begin();
  Quarantine first = quarantine_row(LineId{1});
  const Quarantine second = quarantine_row(LineId{2});
  tx.quarantines().put(second);
  tx.quarantines().put(first);
  first.orders = 7;
  tx.quarantines().put(first);
  EXPECT_EQ(tx.quarantines().find(LineId{1}), first);
  store().savepoint();
  tx.quarantines().erase(LineId{1});
  tx.quarantines().erase(LineId{3});
  EXPECT_EQ(tx.quarantines().find(LineId{1}), std::nullopt);
  store().undo();
  store().commit();
  const auto snapshot = store().snapshot();
  EXPECT_THAT(snapshot->tx().quarantines().list({}, 9), ElementsAre(first, second));
  EXPECT_THAT(snapshot->tx().quarantines().list(LineId{1}, 1), ElementsAre(second));
}

TEST_P(Traces, ALineHasOneSelfTest) {
  Tx& tx = store().begin();
  tx.self_tests().put(self_test_row(LineId{1}, "AAAAAA"));
  SelfTest newer = self_test_row(LineId{1}, "BBBBBB");
  tx.self_tests().put(newer);
  tx.self_tests().put(self_test_row(LineId{2}, "CCCCCC"));
  EXPECT_EQ(tx.self_tests().find_by_token("AAAAAA"), std::nullopt);
  EXPECT_EQ(tx.self_tests().find_by_token("BBBBBB"), newer);
  newer.message = MessageId{4};
  newer.arrived_at = kNow + Duration::seconds(4);
  tx.self_tests().put(newer);
  store().savepoint();
  tx.self_tests().erase(LineId{1});
  EXPECT_EQ(tx.self_tests().find(LineId{1}), std::nullopt);
  store().undo();
  tx.self_tests().erase(LineId{2});
  store().commit();
  EXPECT_THAT(store().snapshot()->tx().self_tests().list({}, 9), ElementsAre(newer));
}

TEST_P(Traces, LeasesNearAnother) {
  Tx& tx = store().begin();
  std::vector<Lease> leases;
  for (std::int64_t i = 0; i < 9; ++i) {
    Lease lease = lease_row(CustomerId{1}, LineId{1}, i == 3 ? AppId{8} : kApp);
    if (i == 5) lease.country = CountryId{62};
    leases.push_back(with_id(lease, tx.leases().insert(lease)));
  }
  const Lease& middle = leases[4];
  EXPECT_THAT(tx.leases().near(middle, 100, 9),
              ElementsAre(leases[2], leases[1], leases[0], leases[6], leases[7], leases[8]));
  EXPECT_THAT(tx.leases().near(middle, 100, 1), ElementsAre(leases[2], leases[6]));
  EXPECT_THAT(tx.leases().near(middle, 4, 9),
              ElementsAre(leases[2], leases[1], leases[6], leases[7]));
  EXPECT_THAT(tx.leases().near(middle, 2, 9), IsEmpty());
  store().commit();
}

TEST_P(Traces, WhatOnlyTheLogTellsOfALease) {
  Tx& tx = store().begin();
  const CustomerId anna{1};
  const LeaseId lease = tx.leases().insert(lease_row(anna, LineId{1}));
  const LeaseId other = tx.leases().insert(lease_row(anna, LineId{2}));
  const auto append = [&](EventKind kind, LeaseId of) {
    Event event = event_row(anna, 0);
    event.kind = kind;
    event.lease = of;
    event.seq = tx.events().append(event);
    return event;
  };
  append(EventKind::kLeaseMade, lease);
  const Event made = append(EventKind::kRentalMade, lease);
  append(EventKind::kMessageReceived, lease);
  append(EventKind::kNextCode, other);
  const Event planned = append(EventKind::kCancelPlanned, lease);
  append(EventKind::kLineChanged, lease);
  EXPECT_THAT(tx.events().only_logged(lease, 9), ElementsAre(planned, made));
  EXPECT_THAT(tx.events().only_logged(lease, 1), ElementsAre(planned));
  EXPECT_THAT(tx.events().only_logged(LeaseId{9}, 9), IsEmpty());
  store().commit();
}

TEST_P(Traces, AttemptsOfOneEvent) {
  Tx& tx = store().begin();
  const auto insert = [&](WebhookId webhook, EventSeq event) {
    DeliveryAttempt attempt;
    attempt.webhook = webhook;
    attempt.event = event;
    attempt.at = kNow;
    attempt.status = 500;
    attempt.fault = DeliveryFault::kStatus;
    return with_id(attempt, tx.deliveries().insert(attempt));
  };
  const DeliveryAttempt a = insert(WebhookId{1}, EventSeq{4});
  insert(WebhookId{2}, EventSeq{4});
  insert(WebhookId{1}, EventSeq{5});
  const DeliveryAttempt b = insert(WebhookId{1}, EventSeq{4});
  EXPECT_THAT(tx.deliveries().attempts_of(WebhookId{1}, EventSeq{4}, 9), ElementsAre(b, a));
  EXPECT_THAT(tx.deliveries().attempts_of(WebhookId{1}, EventSeq{4}, 1), ElementsAre(b));
  EXPECT_THAT(tx.deliveries().attempts_of(WebhookId{3}, EventSeq{4}, 9), IsEmpty());
  store().commit();
}

}  // namespace
}  // namespace linepool::store_tests
