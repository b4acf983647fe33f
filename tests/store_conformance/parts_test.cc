// Parts of long SMS: sets that wait, sets that are whole, and what is kept of both.
#include <gmock/gmock.h>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::PartLoad;
using store::StoreFailure;
using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class Parts : public StoreTest {
 protected:
  void set_up() override {
    Tx& tx = store().begin();
    for (const char* name : {"carrier", "other"}) tx.suppliers().insert(supplier_row(name));
    store().commit();
  }
  static PartSet add(Tx& tx, std::uint8_t key, std::int64_t until_s = 300, SupplierId of = kOne) {
    PartSet set = part_set_row(of, key);
    set.until = set.since + Duration::seconds(until_s);
    return with_id(set, tx.parts().insert(set));
  }
  static PartSet whole(PartSet set) {
    set.message = MessageId{9};
    set.bytes = 0;
    set.code.reset();
    set.from = set.recipient = "";
    return set;
  }
  static constexpr SupplierId kOne{1};
  static constexpr SupplierId kOther{2};
};
INSTANTIATE_TEST_SUITE_P(Stores, Parts, every_kind(), kind_name);

TEST_P(Parts, SetsAreFoundByKeyAndNumberNewestOrOldestFirst) {
  Tx& tx = store().begin();
  PartSet first = add(tx, 1);
  const PartSet second = add(tx, 1);
  PartSet third = part_set_row(kOne, 2);
  third.to = LineNumber();
  third.code = CodeReading{ShortCode::parse("0244").value(), {}};
  third.is_echo = true;
  third.id = tx.parts().insert(third);
  EXPECT_THAT(tx.parts().of_key(first.key, 9), ElementsAre(second, first));
  EXPECT_THAT(tx.parts().of_key(first.key, 1), ElementsAre(second));
  EXPECT_THAT(tx.parts().of_number(first.to, 9), ElementsAre(first, second));
  EXPECT_THAT(tx.parts().of_number(first.to, 1), ElementsAre(first));
  EXPECT_THAT(tx.parts().list({}, 9), ElementsAre(first, second, third));
  EXPECT_THAT(tx.parts().list(first.id, 1), ElementsAre(second));
  first.bytes = 17;
  first.until = first.until + Duration::millis(1);
  tx.parts().update(first);
  EXPECT_THAT(tx.parts().list({}, 1), ElementsAre(first));
  store().commit();
}

TEST_P(Parts, DueSetsComeByTheirEndsWhetherTheyWaitOrAreWhole) {
  Tx& tx = store().begin();
  const PartSet late = add(tx, 1, 30);
  const PartSet early = add(tx, 2, 10);
  const PartSet done = whole(add(tx, 3, 20));
  tx.parts().update(done);
  const auto due = [&](std::int64_t s, std::size_t max = 9) {
    return tx.parts().due(kNow + Duration::seconds(s), max);
  };
  EXPECT_THAT(due(9), IsEmpty());
  EXPECT_THAT(due(10), ElementsAre(early));
  EXPECT_THAT(due(30), ElementsAre(early, done, late));
  EXPECT_THAT(due(30, 2), ElementsAre(early, done));
  store().commit();
}

TEST_P(Parts, WhatWaitsIsCountedForEachSupplierAndForAll) {
  Tx& tx = store().begin();
  const PartSet first = add(tx, 1);
  const PartSet second = add(tx, 2);
  const PartSet other = add(tx, 3, 300, kOther);
  EXPECT_EQ(tx.parts().load(kOne), (PartLoad{2, 600}));
  EXPECT_EQ(tx.parts().load(kOther), (PartLoad{1, 300}));
  EXPECT_EQ(tx.parts().load({}), (PartLoad{3, 900}));
  EXPECT_THAT(tx.parts().waiting(kOne, 9), ElementsAre(first, second));
  EXPECT_THAT(tx.parts().waiting({}, 9), ElementsAre(first, second, other));
  EXPECT_THAT(tx.parts().waiting({}, 1), ElementsAre(first));
  tx.parts().update(whole(first));
  EXPECT_EQ(tx.parts().load(kOne), (PartLoad{1, 300}));
  EXPECT_THAT(tx.parts().waiting(kOne, 9), ElementsAre(second));
  tx.parts().remove(second.id);
  EXPECT_EQ(tx.parts().load(kOne), PartLoad{});
  EXPECT_EQ(tx.parts().load({}), (PartLoad{1, 300}));
  store().commit();
}

TEST_P(Parts, PartsComeInTheirOrderWithEveryByte) {
  Tx& tx = store().begin();
  const PartSet set = add(tx, 1);
  const PartSet other = add(tx, 2);
  MessagePart last = part_row(set.id, 255);
  last.bytes = "";
  last.raw = {};
  const MessagePart first = part_row(set.id, 1);
  tx.parts().insert(last);
  tx.parts().insert(first);
  tx.parts().insert(part_row(other.id, 2));
  EXPECT_THAT(tx.parts().parts_of(set.id), ElementsAre(first, last));
  EXPECT_THROW(
      {
        tx.parts().insert(part_row(set.id, 1));
        store().commit();
      },
      StoreFailure);
  store().rollback();
}

TEST_P(Parts, OfAWholeSetTheWordsGoAndTheDigestsStay) {
  Tx& tx = store().begin();
  const PartSet set = add(tx, 1);
  const PartSet other = add(tx, 2);
  const MessagePart part = part_row(set.id, 1);
  tx.parts().insert(part);
  tx.parts().insert(part_row(other.id, 1));
  tx.parts().update(whole(set));
  tx.parts().empty(set.id);
  EXPECT_THAT(tx.parts().parts_of(set.id), ElementsAre(emptied(part)));
  EXPECT_EQ(tx.parts().parts_of(set.id)[0].content, part.content);
  EXPECT_TRUE(tx.parts().parts_of(set.id)[0].bytes.empty());
  EXPECT_THAT(tx.parts().parts_of(other.id), ElementsAre(part_row(other.id, 1)));
  store().commit();
}

TEST_P(Parts, ChangesAreUndoneWithTheirSavepoint) {
  Tx& tx = store().begin();
  const PartSet set = add(tx, 1);
  tx.parts().insert(part_row(set.id, 1));
  store().savepoint();
  tx.parts().update(whole(set));
  tx.parts().empty(set.id);
  tx.parts().insert(part_row(set.id, 2));
  add(tx, 2);
  store().undo();
  EXPECT_THAT(tx.parts().list({}, 9), ElementsAre(set));
  EXPECT_THAT(tx.parts().parts_of(set.id), ElementsAre(part_row(set.id, 1)));
  store().savepoint();
  tx.parts().remove(set.id);
  EXPECT_THAT(tx.parts().list({}, 9), IsEmpty());
  store().undo();
  EXPECT_THAT(tx.parts().parts_of(set.id), ElementsAre(part_row(set.id, 1)));
  EXPECT_EQ(tx.parts().load(kOne), (PartLoad{1, 300}));
  store().commit();
}

TEST_P(Parts, WhatWaitsSurvivesARestart) {
  Tx& tx = store().begin();
  const PartSet set = add(tx, 1);
  tx.parts().insert(part_row(set.id, 2));
  store().commit();
  reopen();
  const auto snapshot = store().snapshot();
  EXPECT_THAT(snapshot->tx().parts().list({}, 9), ElementsAre(set));
  EXPECT_THAT(snapshot->tx().parts().parts_of(set.id), ElementsAre(part_row(set.id, 2)));
}

TEST_P(Parts, AMissingSetIsABug) {
  Tx& tx = store().begin();
  PartSet set = part_set_row(kOne, 1);
  set.id = PartSetId{5};
  EXPECT_THROW(tx.parts().update(set), StoreFailure);
  EXPECT_THROW(tx.parts().remove(set.id), StoreFailure);
  store().rollback();
}

}  // namespace
}  // namespace linepool::store_tests
