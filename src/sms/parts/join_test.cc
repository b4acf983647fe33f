#include "sms/parts/assembler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/crypto/digest.h"
#include "base/text/utf8.h"

namespace linepool::sms {
namespace {

using Outcome = Taken::Outcome;
constexpr Time kStart{1'793'534'400'000};

Part part(std::uint8_t number, std::uint8_t total, std::string bytes, Time at = kStart,
          Alphabet alphabet = Alphabet::kGsm7) {
  return {{7, "22000", Concatenation::Kind::kSixteenBit, 0x1234, total},
          number,
          {alphabet, {}},
          std::move(bytes),
          at};
}

TEST(Assembler, JoinsPartsInEveryOrder) {
  std::vector<std::uint8_t> order{1, 2, 3, 4};
  const std::string texts[] = {"Goo", "gle ", "412", "157"};
  do {
    Assembler parts({});
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Taken taken = parts.take(part(order[i], 4, texts[order[i] - 1]));
      ASSERT_EQ(taken.outcome, i == 3 ? Outcome::kCompleted : Outcome::kWaits);
      if (i < 3) continue;
      ASSERT_EQ(taken.done.size(), 1u);
      EXPECT_EQ(taken.done[0].text.text, "Google 412157");
      EXPECT_TRUE(taken.done[0].missing.empty());
      EXPECT_TRUE(taken.done[0].text.notes.is_empty());
    }
    EXPECT_EQ(parts.waiting(), 0u);
    EXPECT_EQ(parts.waiting_bytes(), 0u);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Assembler, ARedeliveryIsADuplicateBeforeAndAfterCompletion) {
  Assembler parts({});
  parts.take(part(3, 3, "57"));
  parts.take(part(1, 3, "Google 41"));
  EXPECT_EQ(parts.take(part(1, 3, "Google 41")).outcome, Outcome::kDuplicate);
  EXPECT_EQ(parts.take(part(2, 3, " 21")).outcome, Outcome::kCompleted);
  EXPECT_EQ(parts.take(part(3, 3, "57")).outcome, Outcome::kDuplicate);
  // Not for ever: the reference comes round.
  EXPECT_EQ(parts.take(part(3, 3, "57", kStart + Duration::minutes(10))).outcome, Outcome::kWaits);
}

TEST(Assembler, OtherBytesUnderTheSameNumberBeginAnotherMessage) {
  Assembler parts({});
  parts.take(part(1, 2, "old one"));
  const Taken taken = parts.take(part(1, 2, "new one "));
  EXPECT_EQ(taken.outcome, Outcome::kWaits);
  ASSERT_EQ(taken.done.size(), 1u);
  EXPECT_EQ(taken.done[0].text.text, "old one … ");
  EXPECT_EQ(taken.done[0].missing, (std::vector<std::uint8_t>{2}));
  EXPECT_TRUE(taken.done[0].text.notes.has(Note::kIncomplete));
  const Taken whole = parts.take(part(2, 2, "412157"));
  ASSERT_EQ(whole.done.size(), 1u);
  EXPECT_EQ(whole.done[0].text.text, "new one 412157");
  // Also after completion.
  EXPECT_EQ(parts.take(part(2, 2, "999999")).outcome, Outcome::kWaits);
}

TEST(Assembler, KeepsMessagesApart) {
  Assembler parts({});
  Part first = part(1, 2, "a");
  parts.take(first);
  const auto waits = [&parts](Part other) {
    other.number = 2;
    return parts.take(std::move(other)).outcome == Outcome::kWaits;
  };
  Part other = first;
  other.key.line = 8;
  EXPECT_TRUE(waits(other));
  other = first;
  other.key.sender = "22001";
  EXPECT_TRUE(waits(other));
  other = first;
  other.key.kind = Concatenation::Kind::kSar;
  EXPECT_TRUE(waits(other));
  other = first;
  other.key.total = 3;
  EXPECT_TRUE(waits(other));
  other = first;
  other.key.reference = 0x34;
  EXPECT_TRUE(waits(other));
  EXPECT_FALSE(waits(first));
}

TEST(Assembler, JoinsACharacterThatABorderCuts) {
  Assembler parts({});
  parts.take(part(2, 2, from_hex("de000021").value(), kStart, Alphabet::kUtf16));
  const Taken taken =
      parts.take(part(1, 2, from_hex("0041d83d").value(), kStart, Alphabet::kUtf16));
  ASSERT_EQ(taken.done.size(), 1u);
  EXPECT_EQ(taken.done[0].text.text, "A😀!");
  EXPECT_TRUE(taken.done[0].text.notes.is_empty());
  // And an escape of GSM 03.38.
  parts.take(part(1, 3, "5\x1B"));
  parts.take(part(2, 3, "e, "));
  const Taken mixed = parts.take(part(3, 3, from_hex("041a").value(), kStart, Alphabet::kUtf16));
  ASSERT_EQ(mixed.done.size(), 1u);
  EXPECT_EQ(mixed.done[0].text.text, "5€, К");
}

TEST(Assembler, GivesWhatThereIsAtTheDeadline) {
  Assembler parts({});
  parts.take(part(2, 4, "gle 412157"));
  EXPECT_EQ(parts.next_deadline(), kStart + Duration::minutes(30));
  EXPECT_TRUE(parts.expire(kStart + Duration::minutes(30) - Duration::millis(1), 10).empty());
  const auto done = parts.expire(kStart + Duration::minutes(30), 10);
  ASSERT_EQ(done.size(), 1u);
  EXPECT_EQ(done[0].text.text, " … gle 412157 … ");
  EXPECT_EQ(done[0].missing, (std::vector<std::uint8_t>{1, 3, 4}));
  EXPECT_EQ(done[0].received, kStart);
  EXPECT_EQ(parts.next_deadline(), kForever);
}

TEST(Assembler, TheOldestGoesIfThereIsNoRoom) {
  Assembler::Limits limits;
  limits.sets = 2;
  limits.bytes = 10;
  Assembler parts(limits);
  const auto of = [](std::uint64_t line, std::string bytes) {
    Part made = part(1, 2, std::move(bytes));
    made.key.line = line;
    return made;
  };
  parts.take(of(1, "1111"));
  parts.take(of(2, "2222"));
  const Taken third = parts.take(of(3, "33"));
  ASSERT_EQ(third.done.size(), 1u);
  EXPECT_EQ(third.done[0].key.line, 1u);
  const Taken fourth = parts.take(of(2, "other text"));
  ASSERT_EQ(fourth.done.size(), 2u);  // its own earlier one, and the third for its bytes
  EXPECT_EQ(parts.waiting_bytes(), 10u);
}

// Any parts in any order: bounds hold, no byte of an accepted part is lost, the text is UTF-8, and
// what was taken since makes the same state again.
TEST(Assembler, HoldsItsBoundsUnderAnyParts) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    Assembler::Limits limits;
    limits.sets = 1 + random() % 8;
    limits.bytes = 20 + random() % 100;
    limits.patience = Duration::seconds(60);
    limits.remembered = Duration::seconds(20);
    Assembler parts(limits);
    Assembler twin(limits);
    Time now = kStart;
    std::size_t taken_in = 0;
    std::size_t given_out = 0;
    const auto count = [&given_out](const std::vector<Assembled>& done) {
      for (const Assembled& one : done) {
        ASSERT_TRUE(is_valid_utf8(one.text.text));
        ASSERT_EQ(one.missing.empty(), !one.text.notes.has(Note::kIncomplete));
        given_out += one.key.total - one.missing.size();
      }
    };
    for (int step = 0; step < 300; ++step) {
      now = now + Duration::millis(static_cast<std::int64_t>(random() % 5000));
      const auto total = static_cast<std::uint8_t>(1 + random() % 4);
      Part one = part(static_cast<std::uint8_t>(1 + random() % total), total,
                      std::string(random() % 20, static_cast<char>('a' + random() % 2)), now);
      one.key.line = random() % 3;
      twin.take(one);
      const Taken taken = parts.take(one);
      if (taken.outcome != Outcome::kDuplicate) ++taken_in;
      count(taken.done);
      count(parts.expire(now, 100));
      twin.expire(now, 100);
      ASSERT_LE(parts.waiting(), limits.sets);
      ASSERT_LE(parts.waiting_bytes(), limits.bytes);
      ASSERT_EQ(parts.waiting_bytes(), twin.waiting_bytes());
      ASSERT_EQ(parts.next_deadline(), twin.next_deadline());
    }
    count(parts.expire(now + Duration::hours(1), 1000));
    EXPECT_EQ(taken_in, given_out) << "seed " << seed;
    EXPECT_EQ(parts.waiting_bytes(), 0u);
  }
}

}  // namespace
}  // namespace linepool::sms
