// Which lease an SMS belongs to if it is late or its supplier's clock is wrong.
#include <gtest/gtest.h>

#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/messages/bin.h"
#include "core/commands/messages/receive_message.h"
#include "core/commands/orders/expire_due.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/orders/next_code.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

constexpr std::int64_t kGoogle = 1;
constexpr std::int64_t kWhatsApp = 2;
constexpr const char* kText = "G-412157 is your Google code";

// One line; Alice had it first and Bob has it now, for the same app.
class WhoseSms : public testing::Test {
 protected:
  WhoseSms() : pool_(1) {
    pool_.clock.advance(Duration::hours(1));
    CHECK(pool_.run(core::CreateCustomer{"bob"}).ok());
    CHECK(pool_.run(core::TopUp{CustomerId{2}, Money::from_units(100'000), ""}).ok());
  }

  Lease lease(CustomerId customer, std::int64_t app = kGoogle) {
    core::LeaseNumber command;
    command.customer = customer;
    command.country = pool_.country;
    command.app = AppId{app};
    auto reply = pool_.run(command);
    CHECK(reply.ok(), "the line is free");
    return reply->lease;
  }
  // Alice's lease, over for longer than the quarantine.
  Lease past_lease() {
    const Lease lease_of_alice = lease(pool_.customer);
    pool_.clock.advance(pool_.rules.lease_life + pool_.rules.quarantine + Duration::minutes(1));
    CHECK(pool_.run(core::ExpireDue{}).ok());
    pool_.clock.advance(pool_.rules.quarantine + Duration::minutes(10));
    return lease_of_alice;
  }
  // An SMS that the supplier received at `sent_at` and delivers now.
  core::Received sms(Time sent_at, const std::string& text = kText) {
    auto reply = pool_.run(delayed(sent_at, text));
    CHECK(reply.ok(), "an SMS is taken");
    return *reply;
  }
  core::ReceiveMessage delayed(Time sent_at, const std::string& text = kText) {
    core::ReceiveMessage command;
    command.supplier = pool_.supplier;
    command.to = number();
    command.from = "Google";
    command.text = text;
    command.sent_at = sent_at;
    return command;
  }
  // Makes the supplier's clock known to be off by `error`.
  void learn_clock(Duration error) {
    for (int i = 0; i < 3; ++i) {
      core::ReceiveMessage command;
      command.supplier = pool_.supplier;
      command.sent_at = pool_.clock.now() - error;
      CHECK(pool_.run(command).ok());
    }
  }
  PhoneNumber number() { return PhoneNumber::parse("31600000000").value(); }
  Money balance(CustomerId customer) {
    return pool_.store.snapshot()->tx().accounts().get(account_of(customer)).balance;
  }
  Message message(MessageId id) { return *pool_.store.snapshot()->tx().messages().find(id); }
  Lease lease_now(LeaseId id) { return *pool_.store.snapshot()->tx().leases().find(id); }
  Time now() { return pool_.clock.now(); }

  PoolOfLines pool_;
  const CustomerId bob_{2};
};

TEST_F(WhoseSms, ABacklogReachesWhoHadTheLineThen) {
  const Lease alices = past_lease();
  const Lease bobs = lease(bob_);
  const Money before = balance(pool_.customer);
  const core::Received received = sms(alices.created_at + Duration::minutes(3));
  EXPECT_EQ(received.lease, alices.id);
  EXPECT_TRUE(message(received.message).late);
  EXPECT_EQ(balance(pool_.customer), before) << "a late SMS is free";
  EXPECT_EQ(lease_now(bobs.id).messages, 0);
  EXPECT_EQ(lease_now(bobs.id).state, LeaseState::kWaiting);
}

TEST_F(WhoseSms, ItReachesThemEvenWhenNobodyHasTheLineNow) {
  const Lease alices = past_lease();
  EXPECT_EQ(sms(alices.created_at + Duration::minutes(3)).lease, alices.id);
  EXPECT_EQ(sms(Time{}).bin, BinReason::kNoLease);
}

TEST_F(WhoseSms, WhatCameInQuarantineIsTheLastLesseesToo) {
  const Lease alices = past_lease();
  lease(bob_);
  const Time in_quarantine = lease_now(alices.id).ended_at + Duration::minutes(5);
  EXPECT_EQ(sms(in_quarantine).lease, alices.id);
}

TEST_F(WhoseSms, APastLeaseKeepsTheRestThatItEndedWith) {
  const Lease alices = past_lease();
  lease(bob_);
  Rules shorter = pool_.rules;
  shorter.quarantine = Duration{};
  core::BatchRunner restarted(pool_.store, pool_.catalogue, shorter, pool_.clock, pool_.feed);
  const Time in_quarantine = lease_now(alices.id).ended_at + Duration::minutes(5);
  EXPECT_EQ(core::run_alone(restarted, delayed(in_quarantine))->lease, alices.id);
}

TEST_F(WhoseSms, WhenNobodyHadTheLineItIsTheOperators) {
  const Lease alices = past_lease();
  const Lease bobs = lease(bob_);
  pool_.clock.advance(Duration::minutes(1));
  learn_clock(Duration::millis(200));
  const Time between =
      lease_now(alices.id).ended_at + pool_.rules.quarantine + Duration::minutes(3);
  ASSERT_LT(between, bobs.created_at);
  const core::Received received = sms(between);
  EXPECT_EQ(received.bin, BinReason::kBeforeLease);
  EXPECT_TRUE(received.lease.is_none());
  EXPECT_EQ(lease_now(bobs.id).messages, 0);
}

TEST_F(WhoseSms, ASlowClockNeverHandsAnSmsToAnEarlierCustomer) {
  const Lease alices = past_lease();
  learn_clock(Duration::hours(1));
  const Lease bobs = lease(bob_);
  pool_.clock.advance(Duration::seconds(30));
  // Sent now, but the supplier's clock says "while Alice had it".
  const core::Received received = sms(alices.created_at + Duration::minutes(3));
  EXPECT_EQ(received.bin, BinReason::kWrongClock);
  EXPECT_TRUE(received.clock_is_wrong);
  EXPECT_EQ(lease_now(bobs.id).messages, 0);
}

TEST_F(WhoseSms, AWrongClockChangesNothingWhenOneCustomerHadTheLine) {
  learn_clock(Duration::hours(1));
  const Lease alices = lease(pool_.customer);
  pool_.clock.advance(Duration::seconds(30));
  EXPECT_EQ(sms(now() - Duration::hours(1)).lease, alices.id) << "nobody had it an hour ago";
  learn_clock(Duration::seconds(-3600));
  EXPECT_EQ(sms(now() + Duration::hours(1)).lease, alices.id) << "never after now";
}

TEST_F(WhoseSms, AClockWithinTheToleranceAndWholeSecondsLoseNoCode) {
  learn_clock(Duration::seconds(4));
  const Lease alices = lease(pool_.customer);
  pool_.clock.advance(Duration::millis(300));
  EXPECT_EQ(sms(now() - Duration::seconds(4)).lease, alices.id) << "four seconds slow";

  PoolOfLines other(1);
  other.clock.advance(Duration::millis(400));
  const Lease hers = other.lease(kGoogle).value().lease;
  core::ReceiveMessage command;
  command.supplier = other.supplier;
  command.to = hers.number;
  command.from = "Google";
  command.text = "G-412157";
  command.sent_at = Time{other.clock.now().ms / 1000 * 1000};
  EXPECT_EQ(other.run(command)->lease, hers.id) << "whole seconds";
}

TEST_F(WhoseSms, TheErrorOfAClockIsItsSmallestLag) {
  learn_clock(Duration::seconds(7));
  EXPECT_TRUE(sms(now() - Duration::minutes(9)).clock_is_wrong);
  const core::Received fast = sms(now() - Duration::millis(100));
  EXPECT_EQ(fast.clock_error, Duration::millis(100));
  EXPECT_FALSE(fast.clock_is_wrong);
  for (int i = 0; i < 49; ++i) EXPECT_FALSE(sms(now() - Duration::minutes(2)).clock_is_wrong);
  EXPECT_TRUE(sms(now() - Duration::minutes(2)).clock_is_wrong) << "only the last fifty count";
}

TEST_F(WhoseSms, AnOlderSmsDoesNotReplaceTheCode) {
  const Lease alices = lease(pool_.customer);
  learn_clock(Duration::millis(50));
  pool_.clock.advance(Duration::minutes(5));
  const core::Received newer = sms(now() - Duration::millis(50), "G-222222");
  const core::Received older = sms(now() - Duration::minutes(2), "G-111111");
  EXPECT_EQ(older.lease, alices.id);
  EXPECT_EQ(lease_now(alices.id).last_message, newer.message);
  EXPECT_EQ(lease_now(alices.id).messages, 2);
  const auto live = pool_.live.find({alices.customer, alices.number, alices.app});
  ASSERT_TRUE(live && live->newest);
  EXPECT_EQ(live->newest->id, newer.message);
  // Nor is it the next one that the customer waits for.
  ASSERT_TRUE(pool_.run(core::NextCode{pool_.customer, alices.id}).ok());
  sms(now() - Duration::minutes(2), "G-111112");
  EXPECT_TRUE(awaits_next(lease_now(alices.id)));
  sms(now() - Duration::millis(40), "G-333333");
  EXPECT_FALSE(awaits_next(lease_now(alices.id)));
}

TEST_F(WhoseSms, TheLineMayServeAnotherAppByNow) {
  const Lease google = past_lease();
  const Lease other = lease(bob_, kWhatsApp);
  EXPECT_EQ(sms(google.created_at + Duration::seconds(90)).lease, google.id);
  EXPECT_EQ(lease_now(other.id).messages, 0);
}

TEST_F(WhoseSms, ARepeatedIdIsARedeliveryOnlyWithTheSameContent) {
  const Lease alices = lease(pool_.customer);
  const auto deliver = [&](const std::string& text) {
    core::ReceiveMessage command;
    command.supplier = pool_.supplier;
    command.to = number();
    command.from = "Google";
    command.text = text;
    command.supplier_message_id = "17";
    return *pool_.run(command);
  };
  const core::Received first = deliver("G-111111");
  const core::Received second = deliver("G-222222");
  EXPECT_FALSE(second.duplicate);
  EXPECT_TRUE(second.repeats_id);
  EXPECT_TRUE(message(second.message).marks.has(MessageMark::kRepeatedId));
  EXPECT_EQ(lease_now(alices.id).messages, 2);
  for (const auto& [text, id] :
       {std::pair("G-111111", first.message), std::pair("G-222222", second.message)}) {
    const core::Received again = deliver(text);
    EXPECT_TRUE(again.duplicate);
    EXPECT_EQ(again.message, id);
  }
  EXPECT_EQ(lease_now(alices.id).messages, 2);
}

TEST_F(WhoseSms, AnErasedTextIsStillARedelivery) {
  core::ReceiveMessage command;
  command.supplier = pool_.supplier;
  command.recipient = "a word";
  command.text = "your code is 1234";
  command.supplier_message_id = "x";
  command.raw = std::make_shared<const RawSms>(RawSms{"", "", "", "your code is 1234"});
  const core::Received first = *pool_.run(command);
  EXPECT_EQ(first.bin, BinReason::kNoRecipient);
  ASSERT_TRUE(pool_.run(core::DropMessage{first.message}).ok());
  EXPECT_EQ(message(first.message).text, "");
  EXPECT_EQ(pool_.store.snapshot()->tx().messages().raw(first.message), RawSms{});
  EXPECT_TRUE(pool_.run(command)->duplicate);
  EXPECT_FALSE(pool_.run(core::DropMessage{first.message}).ok()) << "it has left the bin";
}

class Bin : public WhoseSms {
 protected:
  // An SMS to a recipient that could not be parsed, received during Alice's lease.
  MessageId unread() {
    core::ReceiveMessage command;
    command.supplier = pool_.supplier;
    command.recipient = "0316-00 00 00 00";
    command.from = "Google";
    command.text = "G-412157";
    return pool_.run(command)->message;
  }
};

TEST_F(Bin, ReroutesToALineByTheTimeOfReceipt) {
  const Lease alices = lease(pool_.customer);
  const MessageId id = unread();
  pool_.clock.advance(Duration::hours(2));
  ASSERT_TRUE(pool_.run(core::ExpireDue{}).ok());
  pool_.clock.advance(pool_.rules.quarantine);
  const Lease bobs = lease(bob_);
  ASSERT_TRUE(pool_.run(core::RerouteMessage{id, alices.number, {}}).ok());
  EXPECT_EQ(message(id).lease, alices.id);
  EXPECT_TRUE(message(id).late);
  EXPECT_FALSE(message(id).is_in_bin());
  EXPECT_EQ(lease_now(bobs.id).messages, 0);
  const auto again = pool_.run(core::RerouteMessage{id, alices.number, {}});
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.refusal().error, Error::kNotFound);
}

TEST_F(Bin, ReroutesToOneLeaseAndCapturesItsPrice) {
  const MessageId id = unread();
  pool_.clock.advance(Duration::minutes(1));
  const Lease alices = lease(pool_.customer);
  const auto nobody_then = pool_.run(core::RerouteMessage{id, alices.number, {}});
  ASSERT_FALSE(nobody_then.ok());
  EXPECT_EQ(nobody_then.refusal().error, Error::kConflict);
  const Money before = balance(pool_.customer);
  ASSERT_TRUE(pool_.run(core::RerouteMessage{id, {}, alices.id}).ok());
  EXPECT_EQ(lease_now(alices.id).state, LeaseState::kReceived);
  EXPECT_EQ(balance(pool_.customer), before - alices.price);
}

TEST_F(Bin, ReadsAgainAndDelivers) {
  const Lease alices = lease(pool_.customer);
  const MessageId id = unread();
  core::RedecodeMessage command;
  command.message = id;
  command.fields.to = number();
  command.fields.from = "Google";
  command.fields.text = "G-999999 is your code";
  ASSERT_TRUE(pool_.run(command).ok());
  EXPECT_EQ(message(id).lease, alices.id);
  EXPECT_EQ(message(id).text, "G-999999 is your code");
  EXPECT_EQ(message(id).recipient, "");
}

TEST_F(Bin, WhatHasNoLeaseStillStaysWithANewReason) {
  const MessageId id = unread();
  core::RedecodeMessage command;
  command.message = id;
  command.fields.to = PhoneNumber::parse("447700900123").value();
  ASSERT_TRUE(pool_.run(command).ok());
  EXPECT_EQ(message(id).bin, BinReason::kNoLine);
}

// What is in the bin may have come later than now.
TEST_F(WhoseSms, TheBinIsGivenOutIfTheClockIsBehindAfterARestart) {
  const Lease mine = lease(pool_.customer);
  core::ReceiveMessage misread = delayed({});
  misread.to = PhoneNumber::parse("31699999999").value();
  const auto binned = pool_.run(misread);
  ASSERT_TRUE(binned.ok());
  ASSERT_TRUE(binned->lease.is_none());
  pool_.clock.advance(Duration{} - Duration::minutes(30));
  core::BatchRunner after(pool_.store, pool_.catalogue, pool_.rules, pool_.clock, pool_.feed);
  const auto given = core::run_alone(after, core::RedecodeMessage{binned->message, delayed({})});
  ASSERT_TRUE(given.ok());
  EXPECT_EQ(given->message.lease, mine.id);
}

}  // namespace
}  // namespace linepool
