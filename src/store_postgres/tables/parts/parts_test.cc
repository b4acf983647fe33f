// Parts of long SMS on a real server.
#include "store_postgres/tables/parts/parts.h"

#include "store_postgres/testing/table_test.h"

namespace linepool::store_postgres {
namespace {

using store::PartLoad;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kRaw("\0\xff raw", 6);
constexpr Time kCame{1'800'000'000'000};
constexpr SupplierId kOne{1};
constexpr SupplierId kTwo{2};

struct LongSms {
  explicit LongSms(Writer& writer) : parts(writer) {}
  std::vector<Participant*> all() { return parts.participants(); }

  PostgresParts parts;
};

PartSet set_of(SupplierId supplier, std::uint8_t key, std::int64_t wait_s = 300) {
  PartSet set;
  set.supplier = supplier;
  set.key.fill(key);
  set.total = 255;
  set.to = PhoneNumber::from_digits(12'000'000'001U);
  set.recipient = set.from = kRaw;
  set.since = kCame;
  set.until = kCame + Duration::seconds(wait_s);
  set.bytes = 300;
  return set;
}

PartSet whole(PartSet set) {
  set.message = MessageId{9};
  set.bytes = 0;
  set.from = set.recipient = "";
  return set;
}

MessagePart part_of(PartSetId set, std::uint8_t number) {
  MessagePart part;
  part.set = set;
  part.number = number;
  part.content.fill(number);
  part.received_at = kCame;
  part.sent_at = kCame - Duration::seconds(1);
  part.supplier_message_id = kRaw;
  part.coding = {5, 1, 255};
  part.data_coding = -1;
  part.marks.bits = 0xFFFF;
  part.bytes = kRaw;
  part.raw = {"text/plain", "query", "a: b\n", kRaw};
  return part;
}

class PartsTest : public TableTest<LongSms> {
 protected:
  PostgresParts& parts() { return tables().parts; }
  PartSet add(PartSet set) {
    set.id = parts().insert(set);
    return set;
  }
  auto stored_sets() {
    return stored([](const LongSms& sms) { return sms.parts.list({}, 9); });
  }
  auto stored_parts(PartSetId set) {
    return stored([&](const LongSms& sms) { return sms.parts.parts_of(set); });
  }
};

TEST_F(PartsTest, SetsAndPartsAreReadAsTheyWereWritten) {
  side().begin();
  const PartSet plain = add(set_of(kOne, 1));
  PartSet coded = set_of(kTwo, 2);
  coded.to = {};
  coded.code = CodeReading{ShortCode::parse("0244").value(), CountryId{58}};
  coded.is_echo = true;
  coded = add(coded);
  MessagePart empty = part_of(coded.id, 255);
  empty.bytes = "";
  empty.raw = {};
  empty.supplier_message_id = "";
  parts().insert(empty);
  parts().insert(part_of(coded.id, 1));
  side().commit();
  EXPECT_THAT(stored_sets(), ElementsAre(plain, coded));
  EXPECT_THAT(stored_parts(coded.id), ElementsAre(part_of(coded.id, 1), empty));
  EXPECT_THAT(stored_parts(plain.id), IsEmpty());
}

TEST_F(PartsTest, SetsComeInTheOrderOfEachListing) {
  side().begin();
  const PartSet first = add(set_of(kTwo, 1, 30));
  const PartSet second = add(set_of(kOne, 1, 10));
  const PartSet third = add(set_of(kOne, 2, 10));
  EXPECT_THAT(parts().of_key(first.key, 9), ElementsAre(second, first));
  EXPECT_THAT(parts().of_number(first.to, 2), ElementsAre(first, second));
  EXPECT_THAT(parts().due(kCame + Duration::seconds(30), 9), ElementsAre(second, third, first));
  EXPECT_THAT(parts().due(kCame + Duration::seconds(10), 1), ElementsAre(second));
  EXPECT_THAT(parts().due(kCame + Duration::millis(9'999), 9), IsEmpty());
  EXPECT_THAT(parts().waiting({}, 2), ElementsAre(first, second));
  EXPECT_THAT(parts().waiting(kOne, 9), ElementsAre(second, third));
  EXPECT_THAT(parts().list(second.id, 9), ElementsAre(third));
  EXPECT_EQ(parts().load({}), (PartLoad{3, 900}));
  EXPECT_EQ(parts().load(kOne), (PartLoad{2, 600}));
  EXPECT_EQ(parts().load(SupplierId{3}), PartLoad{});
  parts().update(whole(second));
  EXPECT_THAT(parts().waiting(kOne, 9), ElementsAre(third));
  EXPECT_EQ(parts().load(kOne), (PartLoad{1, 300}));
  EXPECT_THAT(parts().due(kCame + Duration::seconds(10), 1), ElementsAre(whole(second)));
  side().commit();
}

TEST_F(PartsTest, EmptiedAndRemovedPartsAreUndone) {
  side().begin();
  const PartSet set = add(set_of(kOne, 1));
  const PartSet other = add(set_of(kOne, 2));
  parts().insert(part_of(set.id, 1));
  parts().insert(part_of(other.id, 1));
  side().commit();
  side().begin();
  side().savepoint();
  parts().insert(part_of(set.id, 2));
  parts().update(whole(set));
  parts().empty(set.id);
  EXPECT_THAT(parts().parts_of(set.id),
              ElementsAre(emptied(part_of(set.id, 1)), emptied(part_of(set.id, 2))));
  EXPECT_THAT(parts().parts_of(other.id), ElementsAre(part_of(other.id, 1)));
  side().undo();
  EXPECT_THAT(parts().parts_of(set.id), ElementsAre(part_of(set.id, 1)));
  side().savepoint();
  parts().remove(other.id);
  EXPECT_THAT(parts().parts_of(other.id), IsEmpty());
  EXPECT_EQ(add(set_of(kOne, 3)).id, other.id);  // from the greatest that is left
  parts().insert(part_of(other.id, 1));
  EXPECT_THAT(parts().parts_of(other.id), ElementsAre(part_of(other.id, 1)));
  side().undo();
  EXPECT_THAT(parts().list({}, 9), ElementsAre(set, other));
  side().savepoint();
  parts().erase(set.id);
  side().keep();
  side().commit();
  EXPECT_THAT(stored_sets(), ElementsAre(other));
  EXPECT_THAT(stored_parts(other.id), ElementsAre(part_of(other.id, 1)));
  EXPECT_THAT(stored_parts(set.id), IsEmpty());
}

// The set, its parts and their end within one transaction, in whatever order they are written.
TEST_F(PartsTest, ASetMayComeAndGoInOneTransaction) {
  side().begin();
  const PartSet set = add(set_of(kOne, 1));
  parts().insert(part_of(set.id, 1));
  (void)parts().list({}, 9);
  parts().insert(part_of(set.id, 2));
  parts().remove(set.id);
  (void)parts().list({}, 9);
  side().commit();
  EXPECT_THAT(stored_sets(), IsEmpty());
  EXPECT_THAT(stored_parts(set.id), IsEmpty());
}

TEST_F(PartsTest, BrokenConstraintsAreRefused) {
  side().begin();
  const PartSet set = add(set_of(kOne, 1));
  parts().insert(part_of(set.id, 1));
  side().commit();
  refuses([&] { parts().insert(part_of(set.id, 1)); });
  refuses([&] { parts().insert(part_of(PartSetId{77}, 1)); });
  refuses([&] {
    PartSet missing = set;
    missing.id = PartSetId{77};
    parts().update(missing);
  });
  refuses([&] { parts().remove(PartSetId{77}); });
  EXPECT_THAT(stored_parts(set.id), ElementsAre(part_of(set.id, 1)));
}

TEST_F(PartsTest, EveryReadIsByAnIndex) {
  side().begin();
  const PartSet set = add(set_of(kOne, 1));
  parts().insert(part_of(set.id, 1));
  (void)parts().of_key(set.key, 9);
  (void)parts().of_number(set.to, 9);
  (void)parts().due(kCame, 9);
  for (const SupplierId supplier : {SupplierId{}, kOne}) {
    (void)parts().waiting(supplier, 9);
    (void)parts().load(supplier);
  }
  (void)parts().list({}, 9);
  parts().update(whole(set));
  parts().empty(set.id);
  (void)parts().parts_of(set.id);
  parts().remove(set.id);
  side().commit();
  expect_indexes();
}

}  // namespace
}  // namespace linepool::store_postgres
