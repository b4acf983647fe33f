// Long SMS that come in parts: joined, given up in time, told apart, bounded.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.h"
#include "core/parts/joined_sms.h"
#include "counted/tx.h"
#include "pool_of_lines.h"
#include "sms/parts/join.h"

namespace linepool {
namespace {

using core::PartReceived;
using core::ReferenceKind;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kFirst = "Google: your verification code is 412157. ";
const std::string kPlain = "We are glad to see you here once more. ";
const std::string kRest = "Do not share it with anybody.";

class PartsTest : public ::testing::Test {
 protected:
  core::ReceivePart part(int number, int total, const std::string& bytes) {
    core::ReceivePart part;
    part.place = {ReferenceKind::kSixteenBit, 7, static_cast<std::uint8_t>(total),
                  static_cast<std::uint8_t>(number)};
    part.sms.supplier = pool_.supplier;
    part.sms.to = PhoneNumber::parse("31600000000").value();
    part.sms.from = "Google";
    part.sms.data_coding = 0;
    auto raw = std::make_shared<RawSms>();
    raw->content_type = "pdu";
    raw->body = "<" + bytes + ">";
    part.sms.raw = raw;
    part.bytes = bytes;
    const sms::PartText alone{part.place.number, {}, bytes};
    part.sms.text = sms::join_parts({&alone, 1}, part.place.total).text;
    return part;
  }
  PartReceived take(core::ReceivePart command) {
    auto reply = pool_.run(std::move(command));
    CHECK(reply.ok(), "a part is taken");
    return *reply;
  }
  PartReceived take(int number, int total, const std::string& bytes) {
    return take(part(number, total, bytes));
  }
  std::vector<core::PartsDelivered> sweep() { return pool_.run(core::ExpireDue{})->delivered; }
  Lease lease() { return pool_.lease(1)->lease; }
  Message message(MessageId id) { return *pool_.store.snapshot()->tx().messages().find(id); }
  RawSms raw(MessageId id) { return *pool_.store.snapshot()->tx().messages().raw(id); }
  std::vector<PartSet> sets() {
    return pool_.store.snapshot()->tx().parts().list({}, limits::kPageRows);
  }
  std::vector<Message> messages() {
    return pool_.store.snapshot()->tx().messages().newest({}, limits::kPageRows);
  }
  void pass(Duration time) { pool_.clock.advance(time); }
  const Rules& rules() { return pool_.rules; }

  PoolOfLines pool_{2};
};

TEST_F(PartsTest, AreJoinedInEveryOrder) {
  const std::vector<std::string> texts{"Google: your ", "code is 41", "2157. Do not ", "share it."};
  std::vector<int> order{1, 2, 3, 4};
  const LeaseId mine = lease().id;
  std::uint32_t reference = 0;
  do {
    ++reference;
    for (const int number : order) {
      core::ReceivePart one = part(number, 4, texts[static_cast<std::size_t>(number - 1)]);
      one.place.reference = reference;
      const PartReceived received = take(one);
      EXPECT_FALSE(received.duplicate);
      if (number != order.back()) {
        EXPECT_THAT(received.delivered, IsEmpty());
        continue;
      }
      ASSERT_THAT(received.delivered, SizeIs(1));
      EXPECT_TRUE(received.delivered[0].is_whole);
      EXPECT_EQ(received.delivered[0].received.lease, mine);
      const Message sms = message(received.message);
      EXPECT_EQ(sms.text.reveal(), "Google: your code is 412157. Do not share it.");
      EXPECT_TRUE(sms.marks.is_empty());
      EXPECT_EQ(core::otp_of(sms), "412157");
      EXPECT_EQ(raw(sms.id).body.reveal(), "<Google: your ><code is 41><2157. Do not ><share it.>");
    }
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(pool_.store.snapshot()->tx().parts().load({}), store::PartLoad{});
}

TEST_F(PartsTest, TheTimeOfTheFirstPartDecidesWhoseItIs) {
  const Lease first = lease();
  pool_.clock.advance(first.expires_at - pool_.clock.now() - Duration::seconds(2));
  const Time came = pool_.clock.now();
  take(2, 2, kRest);
  pass(Duration::seconds(3));
  sweep();  // the order is over
  pass(Duration::seconds(3));
  const PartReceived received = take(1, 2, kFirst);
  ASSERT_THAT(received.delivered, SizeIs(1));
  EXPECT_EQ(received.delivered[0].received.lease, first.id);
  const Message sms = message(received.message);
  EXPECT_EQ(sms.received_at, pool_.clock.now());
  EXPECT_EQ(sms.taken_at, came);
  EXPECT_TRUE(sms.late);
}

TEST_F(PartsTest, ALeaseThatBeganAfterTheFirstPartDoesNotGetIt) {
  take(1, 2, kPlain);
  pass(Duration::seconds(1));
  lease();
  const PartReceived received = take(2, 2, kRest);
  EXPECT_EQ(received.delivered.at(0).received.bin, BinReason::kNoLease);
}

TEST_F(PartsTest, NoneIsLostIfTheClockIsBehindAfterARestart) {
  const LeaseId mine = lease().id;
  take(1, 3, kPlain);
  core::ReceivePart other = part(1, 2, kPlain);
  other.place.reference = 8;
  take(other);
  pass(Duration{} - Duration::hours(1));
  core::BatchRunner after(pool_.store, pool_.catalogue, pool_.rules, pool_.clock, pool_.feed);
  ASSERT_TRUE(core::run_alone(after, part(2, 3, kFirst)).ok());  // its code is not waited for long
  const auto whole = core::run_alone(after, part(3, 3, kRest));
  ASSERT_TRUE(whole.ok());
  ASSERT_THAT(whole->delivered, SizeIs(1));
  EXPECT_TRUE(whole->delivered[0].is_whole);
  EXPECT_EQ(whole->delivered[0].received.lease, mine);
  EXPECT_EQ(message(whole->message).received_at, pool_.clock.now());
  EXPECT_EQ(message(whole->message).taken_at, pool_.clock.now());

  other = part(1, 2, kRest);  // the number comes round, and what waits is given up
  other.place.reference = 8;
  const auto given_up = core::run_alone(after, other);
  ASSERT_TRUE(given_up.ok());
  ASSERT_THAT(given_up->delivered, SizeIs(1));
  EXPECT_FALSE(given_up->delivered[0].is_whole);
}

TEST_F(PartsTest, TheOldestGoesForLackOfRoomIfTheClockIsBehindAfterARestart) {
  const auto large = [&](std::uint32_t reference) {
    core::ReceivePart one = part(1, 2, std::string(700'000, 'x'));
    one.place.reference = reference;
    return one;
  };
  take(large(0));
  take(large(1));
  pass(Duration{} - Duration::hours(1));
  core::BatchRunner after(pool_.store, pool_.catalogue, pool_.rules, pool_.clock, pool_.feed);
  const auto received = core::run_alone(after, large(2));
  ASSERT_TRUE(received.ok());
  ASSERT_FALSE(received->delivered.empty());
  EXPECT_EQ(message(received->delivered[0].received.message).taken_at, pool_.clock.now());
}

TEST_F(PartsTest, WhatIsMissingAtTheDeadlineShowsAsAGap) {
  const LeaseId mine = lease().id;
  take(2, 4, kPlain);
  take(3, 4, kPlain);
  pass(rules().parts_wait - Duration::millis(1));
  EXPECT_THAT(sweep(), IsEmpty());
  pass(Duration::millis(1));
  const auto delivered = sweep();
  ASSERT_THAT(delivered, SizeIs(1));
  EXPECT_FALSE(delivered[0].is_whole);
  EXPECT_EQ(delivered[0].received.lease, mine);
  const Message sms = message(delivered[0].received.message);
  EXPECT_EQ(sms.text.reveal(), " … " + kPlain + kPlain + " … ");
  EXPECT_TRUE(sms.marks.has(MessageMark::kPart));
  EXPECT_THAT(sets(), IsEmpty());
  EXPECT_THAT(sweep(), IsEmpty());
  // One that comes now waits by itself.
  EXPECT_THAT(take(1, 4, kFirst).delivered, IsEmpty());
  pass(rules().parts_wait);
  EXPECT_THAT(sweep(), SizeIs(1));
}

TEST_F(PartsTest, ACodeIsNotWaitedForLong) {
  const LeaseId mine = lease().id;
  take(1, 2, kFirst);
  pass(rules().parts_wait_with_code - Duration::millis(1));
  EXPECT_THAT(sweep(), IsEmpty());
  pass(Duration::millis(1));
  const auto delivered = sweep();
  ASSERT_THAT(delivered, SizeIs(1));
  EXPECT_EQ(delivered[0].received.lease, mine);
  EXPECT_EQ(core::otp_of(message(delivered[0].received.message)), "412157");
}

TEST_F(PartsTest, ACodeThatTwoPartsMakeIsNotWaitedForLong) {
  take(1, 3, "Google: your verification code is 41");
  EXPECT_EQ(sets().at(0).until, pool_.clock.now() + rules().parts_wait) << "it goes on";
  pass(Duration::minutes(1));
  take(2, 3, "2157. " + kRest);
  EXPECT_EQ(sets().at(0).until, pool_.clock.now() + rules().parts_wait_with_code);
  pass(Duration::seconds(5));
  // More parts do not put it off.
  EXPECT_EQ(sets().at(0).until, pool_.clock.now() + Duration::seconds(5));
}

TEST_F(PartsTest, APartThatComesAgainIsKnown) {
  take(1, 2, kFirst);
  EXPECT_TRUE(take(1, 2, kFirst).duplicate);
  const PartReceived whole = take(2, 2, kRest);
  EXPECT_THAT(whole.delivered, SizeIs(1));
  for (const auto& [number, text] : {std::pair{2, kRest}, std::pair{1, kFirst}}) {
    const PartReceived again = take(number, 2, text);
    EXPECT_TRUE(again.duplicate);
    EXPECT_EQ(again.message, whole.message);
    EXPECT_THAT(again.delivered, IsEmpty());
  }
  EXPECT_THAT(messages(), SizeIs(1));
  pass(rules().parts_wait);
  EXPECT_THAT(sweep(), IsEmpty());
  EXPECT_THAT(messages(), SizeIs(1)) << "a part that only repeats is delivered to nobody";
}

TEST_F(PartsTest, ARepeatedPartIsKnownForAWhileOnly) {
  take(1, 2, kFirst);
  take(2, 2, kRest);
  pass(rules().parts_remembered - Duration::millis(1));
  EXPECT_TRUE(take(2, 2, kRest).duplicate);
  pass(Duration::millis(1));
  EXPECT_FALSE(take(1, 2, kFirst).duplicate) << "also before the sweep";
}

TEST_F(PartsTest, TheSameShortCodeInAnotherCountryIsAnotherNumber) {
  const ShortCode code = ShortCode::parse("24001").value();
  core::ReceivePart here = part(1, 2, kFirst);
  here.sms.to = LineNumber(code, CountryId{1});
  core::ReceivePart there = part(2, 2, kRest);
  there.sms.to = LineNumber(code, CountryId{2});
  take(here);
  EXPECT_THAT(take(there).delivered, IsEmpty());
  EXPECT_THAT(sets(), SizeIs(2));
}

// A gateway that gives all messages one reference: "again" with a new code repeats the other part.
TEST_F(PartsTest, ANewSmsMayShareAPartWithOneThatIsWhole) {
  take(1, 2, kPlain);
  take(2, 2, "Your Google code is 412157");
  EXPECT_TRUE(take(1, 2, kPlain).duplicate) << "so far";
  const PartReceived second = take(2, 2, "Your Google code is 771502");
  EXPECT_FALSE(second.duplicate);
  ASSERT_THAT(second.delivered, SizeIs(1));
  EXPECT_EQ(message(second.message).text.reveal(), kPlain + "Your Google code is 771502");
}

TEST_F(PartsTest, OtherBytesUnderANumberAreOfAnotherSms) {
  take(1, 2, "old one, ");
  const PartReceived newer = take(1, 2, "new one, ");
  ASSERT_THAT(newer.delivered, SizeIs(1));
  EXPECT_FALSE(newer.delivered[0].is_whole);
  EXPECT_EQ(message(newer.delivered[0].received.message).text.reveal(), "old one,  … ");
  const PartReceived whole = take(2, 2, "412157");
  EXPECT_EQ(message(whole.message).text.reveal(), "new one, 412157");
}

TEST_F(PartsTest, AnotherAlphabetIsOtherBytes) {
  take(1, 2, "same");
  core::ReceivePart other = part(1, 2, "same");
  other.coding = core::stored({sms::Alphabet::kLatin1, {}});
  EXPECT_THAT(take(other).delivered, SizeIs(1));
}

TEST_F(PartsTest, DifferentSmsNeverMix) {
  ASSERT_TRUE(pool_.run(core::AddSupplier{"other", SupplierKind::kSmpp, Digest{}}).ok());
  std::vector<core::ReceivePart> others(7, part(2, 2, kRest));
  others[0].sms.supplier = SupplierId{2};
  others[1].sms.to = PhoneNumber::parse("31600000001").value();
  others[2].sms.from = "Googl";
  others[3].place.kind = ReferenceKind::kSar;
  others[4].place.reference = 8;
  others[5].place.total = 3;
  others[6].sms.to = {};
  others[6].sms.recipient = "31600000000";
  take(1, 2, kPlain);
  for (const core::ReceivePart& other : others) {
    EXPECT_THAT(take(other).delivered, IsEmpty());
  }
  EXPECT_THAT(sets(), SizeIs(1 + others.size()));
  EXPECT_THAT(take(2, 2, kRest).delivered, SizeIs(1));
}

TEST_F(PartsTest, ATextThatTheGatewayDecodedIsJoinedToo) {
  core::ReceivePart first = part(1, 2, "Код Google: ");
  core::ReceivePart second = part(2, 2, "412157 😀");
  for (core::ReceivePart* one : {&first, &second}) {
    one->place.kind = ReferenceKind::kGateway;
    one->place.reference = 4'000'000'000;
    one->coding = core::stored({sms::Alphabet::kUtf8, {}});
  }
  take(first);
  const Message sms = message(take(second).message);
  EXPECT_EQ(sms.text.reveal(), "Код Google: 412157 😀");
  EXPECT_TRUE(sms.user_data.empty());
}

TEST_F(PartsTest, MoreThanAnSmsMayHaveIsCut) {
  core::ReceivePart last = part(255, 255, "end");
  take(last);
  for (int number = 1; number < 254; ++number) take(number, 255, std::string(153, 'x'));
  const PartReceived whole = take(254, 255, "y");
  ASSERT_THAT(whole.delivered, SizeIs(1));
  const Message sms = message(whole.message);
  EXPECT_EQ(sms.text.size(), limits::kSmsTextBytes);
  EXPECT_TRUE(sms.marks.has(MessageMark::kCut));
  EXPECT_THAT(raw(sms.id).body.reveal(), HasSubstr("<end>"));
}

// The oldest makes room; of other suppliers none goes while the supplier has one itself.
TEST_F(PartsTest, TheOldestOfASupplierGoesIfThereIsNoRoom) {
  ASSERT_TRUE(pool_.run(core::AddSupplier{"other", SupplierKind::kSmpp, Digest{}}).ok());
  core::ReceivePart other = part(1, 2, kPlain);
  other.sms.supplier = SupplierId{2};
  take(other);
  const auto numbered = [&](std::int64_t reference) {
    core::ReceivePart one = part(1, 2, kPlain + std::to_string(reference));
    one.place.reference = static_cast<std::uint32_t>(reference);
    return one;
  };
  for (std::int64_t i = 0; i < limits::kPartSetsOfSupplier; ++i) {
    EXPECT_THAT(take(numbered(i)).delivered, IsEmpty());
  }
  const PartReceived one_more = take(numbered(limits::kPartSetsOfSupplier));
  ASSERT_THAT(one_more.delivered, SizeIs(1));
  EXPECT_FALSE(one_more.delivered[0].is_whole);
  EXPECT_EQ(message(one_more.delivered[0].received.message).text.reveal(), kPlain + "0 … ");
  const store::PartLoad load = pool_.store.snapshot()->tx().parts().load(pool_.supplier);
  EXPECT_EQ(load.sets, limits::kPartSetsOfSupplier);
}

TEST_F(PartsTest, TheBytesOfASupplierAreBoundedToo) {
  const std::string large(700'000, 'x');
  PartReceived received;
  for (std::uint32_t i = 0; i < 3; ++i) {
    core::ReceivePart one = part(1, 3, large);
    one.place.reference = i;
    received = take(one);
  }
  ASSERT_THAT(received.delivered, SizeIs(1));
  // Its own set may be the oldest; then the part begins another one.
  core::ReceivePart more = part(2, 3, large + "y");
  more.place.reference = 1;
  received = take(more);
  EXPECT_THAT(received.delivered, SizeIs(1));
  EXPECT_THAT(sets(), SizeIs(2));
  EXPECT_LE(pool_.store.snapshot()->tx().parts().load({}).bytes, limits::kPartBytesOfSupplier);
}

TEST_F(PartsTest, ASweepEndsABoundedNumber) {
  for (std::uint32_t i = 0; i < 3; ++i) {
    core::ReceivePart one = part(1, 2, kPlain);
    one.place.reference = i;
    take(one);
  }
  pass(rules().parts_wait);
  const auto first = pool_.run(core::ExpireDue{2});
  EXPECT_THAT(first->delivered, SizeIs(2));
  EXPECT_TRUE(first->more);
  const auto second = pool_.run(core::ExpireDue{2});
  EXPECT_THAT(second->delivered, SizeIs(1));
  EXPECT_FALSE(second->more);
}

TEST_F(PartsTest, OfAWholeSmsNothingIsKeptTwice) {
  take(1, 2, kFirst);
  take(2, 2, kRest);
  const PartSet whole = sets().at(0);
  EXPECT_FALSE(whole.waits());
  EXPECT_EQ(whole.from + whole.recipient, "");
  const auto snapshot = pool_.store.snapshot();
  for (const MessagePart& one : snapshot->tx().parts().parts_of(whole.id)) {
    EXPECT_EQ(one, emptied(one));
  }
  pass(rules().parts_remembered);
  sweep();
  EXPECT_THAT(sets(), IsEmpty());
}

TEST_F(PartsTest, AnErasedCustomersPartsGoWithIt) {
  const Lease mine = lease();
  take(1, 2, kFirst);
  const PartReceived whole = take(2, 2, kRest);
  core::ReceivePart waits = part(1, 2, kFirst);
  waits.place.reference = 9;
  take(waits);
  ASSERT_THAT(sets(), SizeIs(2));
  core::EraseCustomer erase;
  erase.customer = pool_.customer;
  erase.confirmed_name = "alice";
  for (int i = 0; i < 5; ++i) {
    const auto reply = pool_.run(erase);
    ASSERT_TRUE(reply.ok());
    if (reply->next.stage == core::ErasePlace::Stage::kDone) break;
    erase.place = reply->next;
  }
  EXPECT_THAT(sets(), IsEmpty());
  EXPECT_TRUE(message(whole.message).marks.has(MessageMark::kErased));
}

TEST_F(PartsTest, AnUnknownSupplierIsRefused) {
  core::ReceivePart one = part(1, 2, kPlain);
  one.sms.supplier = SupplierId{99};
  EXPECT_EQ(pool_.run(one).error(), Error::kNotFound);
  EXPECT_THAT(sets(), IsEmpty());
}

// An SMS in one piece costs no look at the sets.
TEST_F(PartsTest, AnOrdinarySmsDoesNotPayForThem) {
  take(1, 2, kPlain);
  const auto reads_of = [&](bool counts_parts) {
    CountedTx counted(pool_.store.begin());
    const auto catalogue = pool_.catalogue.get();
    std::vector<core::Change> changes;
    core::Context context{counted.tx(), *catalogue, pool_.rules, pool_.clock.now(), changes};
    core::ReceiveMessage sms = part(1, 2, kFirst).sms;
    EXPECT_TRUE(core::execute(context, sms).ok());
    const int reads = counts_parts ? counted.take_part_reads() : counted.take_reads();
    pool_.store.rollback();
    return reads;
  };
  EXPECT_GT(reads_of(false), 0);
  EXPECT_EQ(reads_of(true), 0);
}

}  // namespace
}  // namespace linepool
