#include "domain/lease.h"

#include <gtest/gtest.h>

#include "domain/ledger.h"

namespace linepool {
namespace {

constexpr Duration kQuarantine = Duration::minutes(10);

Lease waiting_lease() {
  Lease lease;
  lease.created_at = Time{1'000'000};
  lease.expires_at = lease.created_at + Duration::minutes(20);
  lease.cancellable_at = lease.created_at + Duration::minutes(2);
  lease.price = Money::from_units(6'600);
  return lease;
}

TEST(Lease, MayBeCancelledFromTwoMinutesOn) {
  const Lease lease = waiting_lease();
  EXPECT_EQ(check_cancel(lease, lease.created_at + Duration::millis(119'999)).error(),
            Error::kTooEarly);
  EXPECT_TRUE(check_cancel(lease, lease.created_at + Duration::seconds(120)).ok());
}

TEST(Lease, IsNotCancelledAfterACodeOrAfterItsEnd) {
  Lease lease = waiting_lease();
  const Time later = lease.created_at + Duration::minutes(5);
  lease.state = LeaseState::kReceived;
  EXPECT_EQ(check_cancel(lease, later).error(), Error::kNotRejectable);
  lease.ended_at = later;
  EXPECT_EQ(check_cancel(lease, later).error(), Error::kConflict);
}

TEST(Lease, SaysFromWhenOnItMayBeCancelled) {
  const Lease lease = waiting_lease();
  const Time early = lease.created_at + Duration::seconds(30);
  const Status refused = check_cancel(lease, early);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error(), Error::kTooEarly);
  EXPECT_EQ(refused.refusal().possible_at, lease.cancellable_at);
  EXPECT_EQ(refused.refusal().remaining, Duration::seconds(90));
  EXPECT_TRUE(check_cancel(lease, lease.cancellable_at).ok());
}

TEST(Lease, CancelledAheadEndsAsSoonAsItMayUnlessAnSmsComes) {
  Lease lease = waiting_lease();
  const Lease before = lease;
  EXPECT_FALSE(cancel_at(lease).is_set());
  cancel_ahead(lease);
  EXPECT_EQ(cancel_at(lease), lease.cancellable_at);
  EXPECT_EQ(lease.expires_at, lease.cancellable_at);
  const Lease once = lease;
  cancel_ahead(lease);
  EXPECT_EQ(lease, once) << "said again it changes nothing";
  drop_cancel_ahead(lease);
  EXPECT_EQ(lease, before);
}

TEST(Lease, ThatIsShorterThanTheWaitIsCancelledAtItsEnd) {
  Lease lease = waiting_lease();
  lease.expires_at = lease.created_at + Duration::seconds(60);
  cancel_ahead(lease);
  EXPECT_EQ(cancel_at(lease), lease.created_at + Duration::seconds(60));
}

TEST(Lease, ALateSmsCompletesNothing) {
  Lease lease = waiting_lease();
  end_lease(lease, LeaseState::kExpired, lease.expires_at, kQuarantine);
  lease.messages = 1;
  EXPECT_EQ(order_status(lease), OrderStatus::kExpired);
}

TEST(Rental, IsAnnouncedADayBeforeItsEndOrAQuarterOfItsPeriod) {
  Lease rental = waiting_lease();
  rental.rental = {7 * 24, 1, false};
  rental.expires_at = rental.created_at + Duration::days(7);
  EXPECT_EQ(warning_time(rental, Rules{}), rental.expires_at - Duration::days(1));
  rental.rental.period_hours = 4;
  rental.expires_at = rental.created_at + Duration::hours(4);
  EXPECT_EQ(warning_time(rental, Rules{}), rental.expires_at - Duration::hours(1));
  const Time end = rental.expires_at;
  extend_rental(rental, Rules{}, end - Duration::minutes(1));
  EXPECT_EQ(rental.expires_at, end + Duration::hours(4));
  EXPECT_EQ(rental.warn_at, rental.expires_at - Duration::hours(1));
}

TEST(Lease, EndsInTheStateThatSaysWhereItsMoneyWent) {
  Lease waiting = waiting_lease();
  end_lease(waiting, LeaseState::kExpired, Time{5}, kQuarantine);
  EXPECT_EQ(waiting.rests_until, Time{5} + kQuarantine);
  EXPECT_EQ(waiting.state, LeaseState::kExpired);
  EXPECT_FALSE(waiting.is_live());
  Lease received = waiting_lease();
  received.state = LeaseState::kReceived;
  end_lease(received, LeaseState::kExpired, Time{5}, kQuarantine);
  EXPECT_EQ(received.state, LeaseState::kReceived);
}

TEST(LeaseDeathTest, EndsOnce) {
  Lease lease = waiting_lease();
  end_lease(lease, LeaseState::kRejected, Time{5}, kQuarantine);
  EXPECT_DEATH(end_lease(lease, LeaseState::kExpired, Time{6}, kQuarantine), "a lease ends once");
}

TEST(LeaseDeathTest, OrdersAndRentalsAreNotMistakenForEachOther) {
  Lease order = waiting_lease();
  Lease rental = waiting_lease();
  rental.rental = {24, 1, false};
  EXPECT_DEATH(static_cast<void>(check_cancel(rental, rental.created_at)), "is_rental");
  EXPECT_DEATH(order_price(rental), "is_rental");
  EXPECT_DEATH(charged(order), "the first period is charged at once");
  EXPECT_DEATH(rental_notice(order, true), "is_rental");
}

TEST(LeaseDeathTest, AnEndedOrderHasNoOtherEnd) {
  Lease lease = waiting_lease();
  cancel_ahead(lease);
  end_lease(lease, LeaseState::kRejected, lease.expires_at, kQuarantine);
  EXPECT_DEATH(drop_cancel_ahead(lease), "ends no other way");
}

TEST(Ledger, HoldsAndReleases) {
  Account account{AccountId{1001}, Money::from_units(100), Money{}};
  hold(account, Money::from_units(60));
  EXPECT_EQ(account.available(), Money::from_units(40));
  release(account, Money::from_units(60));
  EXPECT_EQ(account.available(), Money::from_units(100));
}

// What the customer owes for the first lease, on its way to the revenue.
Transfer capture_from(const Account& customer) {
  Transfer transfer;
  transfer.from = customer.id;
  transfer.to = kRevenueAccount;
  transfer.amount = customer.held;
  transfer.kind = TransferKind::kCapture;
  transfer.lease = LeaseId{1};
  return transfer;
}

TEST(Ledger, ACaptureMovesMoneyAndEndsItsHold) {
  Account customer{AccountId{1001}, Money::from_units(100), Money::from_units(60)};
  Account revenue{kRevenueAccount, Money{}, Money{}};
  Transfer transfer = capture_from(customer);
  transfer.message = MessageId{1};
  apply(transfer, customer, revenue);
  EXPECT_EQ(customer.balance, Money::from_units(40));
  EXPECT_TRUE(customer.held.is_zero());
  EXPECT_TRUE((customer.balance + revenue.balance - Money::from_units(100)).is_zero());
}

TEST(LedgerDeathTest, NeverHoldsMoreThanThereIs) {
  Account account{AccountId{1001}, Money::from_units(10), Money{}};
  EXPECT_DEATH(hold(account, Money::from_units(11)), "never exceeds");
}

TEST(LedgerDeathTest, NoCaptureWithoutItsMessage) {
  Account customer{AccountId{1001}, Money::from_units(100), Money::from_units(60)};
  Account revenue{kRevenueAccount, Money{}, Money{}};
  const Transfer transfer = capture_from(customer);
  EXPECT_DEATH(apply(transfer, customer, revenue), "CHECK failed");
}

}  // namespace
}  // namespace linepool
