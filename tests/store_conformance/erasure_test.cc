// What people wrote in SMS is removed; that there was an SMS is not.
#include <gmock/gmock.h>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class Erasure : public StoreTest {
 protected:
  // A lease that ended at that minute, with its newest SMS.
  static Lease ended(Tx& tx, std::int64_t minute, MessageId newest) {
    Lease lease = lease_row(CustomerId{1}, LineId{1});
    lease.state = LeaseState::kReceived;
    lease.messages = 1;
    lease.last_message = newest;
    lease.ended_at = kNow + Duration::minutes(minute);
    return with_id(lease, tx.leases().insert(lease));
  }
};

TEST_P(Erasure, LeasesWithTextsComeByTheirEnds) {
  Tx& tx = store().begin();
  const Lease second = ended(tx, 2, MessageId{1});
  Lease first = ended(tx, 1, MessageId{2});
  const Lease third = ended(tx, 3, MessageId{3});
  Lease live = lease_row(CustomerId{1}, LineId{2});
  live.messages = 1;
  live.last_message = MessageId{4};
  live.id = tx.leases().insert(live);
  ended(tx, 0, MessageId{});  // got none
  const auto found = [&](std::int64_t minute, std::size_t max = 9) {
    return tx.leases().ended_with_texts(kNow + Duration::minutes(minute), max);
  };
  EXPECT_THAT(found(9), ElementsAre(first, second, third));
  EXPECT_THAT(found(3), ElementsAre(first, second)) << "at that moment is not before it";
  EXPECT_THAT(found(9, 1), ElementsAre(first));
  store().savepoint();
  first.last_message = {};
  tx.leases().update(first);
  EXPECT_THAT(found(9), ElementsAre(second, third));
  store().undo();
  first.last_message = MessageId{2};
  EXPECT_THAT(found(9), ElementsAre(first, second, third));
  live.ended_at = kNow;
  live.state = LeaseState::kReceived;
  tx.leases().update(live);
  EXPECT_THAT(found(9), ElementsAre(live, first, second, third));
  store().commit();
}

TEST_P(Erasure, AnErasedMessageHasNoWordsAnyMore) {
  Tx& tx = store().begin();
  Message message = message_row(SupplierId{1}, "a", LeaseId{1});
  message.recipient = "sip:anna";
  message.user_data = "raw";
  message.marks.add(MessageMark::kCut);
  message.id = tx.messages().insert(
      message, std::make_shared<RawSms>(RawSms{"text/plain", "q=1", "X: y", "body"}));
  const Message other =
      with_id(message_row(SupplierId{1}, "b", LeaseId{1}),
              tx.messages().insert(message_row(SupplierId{1}, "b", LeaseId{1}), {}));
  EXPECT_THAT(tx.messages().with_text_of_lease(LeaseId{1}, 9), ElementsAre(other, message));
  EXPECT_THAT(tx.messages().with_text_of_lease(LeaseId{1}, 1), ElementsAre(other));
  store().savepoint();
  tx.messages().erase(message.id);
  store().undo();
  EXPECT_EQ(tx.messages().find(message.id), message);
  tx.messages().erase(message.id);
  Message erased = message;
  erased.from = erased.recipient = "";
  erased.text = erased.user_data = erased.found_code = "";
  erased.marks.add(MessageMark::kErased);
  EXPECT_EQ(tx.messages().find(message.id), erased);
  EXPECT_EQ(tx.messages().raw(message.id), RawSms{});
  EXPECT_THAT(tx.messages().with_text_of_lease(LeaseId{1}, 9), ElementsAre(other));
  EXPECT_THAT(tx.messages().of_lease(LeaseId{1}, 9), ElementsAre(other, erased));
  EXPECT_THAT(tx.messages().of_supplier_id(SupplierId{1}, "a", 9), ElementsAre(erased));
  store().commit();
  EXPECT_EQ(store().snapshot()->tx().messages().find(message.id), erased);
}

TEST_P(Erasure, AnErasedMessageLeavesTheBin) {
  Tx& tx = store().begin();
  Message message = message_row(SupplierId{1}, "a", {});
  message.bin = BinReason::kNoLease;
  const MessageId id = tx.messages().insert(message, {});
  tx.messages().erase(id);
  EXPECT_THAT(tx.messages().bin({}, 9, {}), IsEmpty());
  EXPECT_EQ(tx.messages().find(id)->bin, BinReason::kNone);
  store().commit();
}

INSTANTIATE_TEST_SUITE_P(Stores, Erasure, every_kind(), kind_name);

}  // namespace
}  // namespace linepool::store_tests
