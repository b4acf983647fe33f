#include "carrier/play/queue.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::carrier {
namespace {

constexpr Time kStart{1'000'000};

// A queue of a script of one message that is played `count` times, and its surroundings.
struct Desk {
  explicit Desk(std::string_view more = "", std::uint64_t rate = 0)
      : script(read_script("test", "[[message]]\nto = \"60112869001\"\ntext = \"{n}\"\n" +
                                       std::string(more))
                   .value()),
        queue(Plan(script, 1, 1), rate, account, record, kStart) {}

  std::size_t take_all(Time now) {
    std::size_t taken = 0;
    while (auto parcel = queue.take(now)) {
      queue.acknowledged(*parcel, "id");
      ++taken;
    }
    return taken;
  }

  Script script;
  Account account;
  Record record;
  Queue queue;
};

TEST(Queue, GivesEachMessageOnceAndIsDoneWhenAllHaveAnEnd) {
  Desk desk("count = 3\n");
  EXPECT_FALSE(desk.queue.is_done());
  const auto first = desk.queue.take(kStart);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(desk.take_all(kStart), 2u);
  EXPECT_FALSE(desk.queue.is_done()) << "one is on its way";
  desk.queue.acknowledged(*first, "1");
  EXPECT_TRUE(desk.queue.is_done());
  EXPECT_TRUE(desk.account.is_complete());
  EXPECT_EQ(desk.account.acknowledged, 3u);
  EXPECT_EQ(desk.account.sent, 3u);
}

TEST(Queue, WaitsBeforeEachMessage) {
  Desk desk("count = 3\nwait = \"1s\"\n");
  EXPECT_EQ(desk.take_all(kStart), 0u);
  EXPECT_EQ(desk.take_all(kStart + Duration::millis(999)), 0u);
  EXPECT_EQ(desk.take_all(kStart + Duration::millis(1000)), 1u);
  EXPECT_EQ(desk.take_all(kStart + Duration::millis(1999)), 0u);
  EXPECT_EQ(desk.take_all(kStart + Duration::millis(3000)), 2u);
}

TEST(Queue, KeepsToItsRate) {
  Desk desk("count = 1000\n", 100);
  std::size_t sent = 0;
  for (int ms = 0; ms <= 1000; ms += 5) sent += desk.take_all(kStart + Duration::millis(ms));
  EXPECT_NEAR(static_cast<double>(sent), 100, 1);
  // A pause is not made up for by more than a burst.
  EXPECT_LE(desk.take_all(kStart + Duration::seconds(60)), 5u);
}

TEST(Queue, SendsLaterWhatIsDelayed) {
  Desk desk("count = 50\nfaults = [\"delay\"]\n");
  EXPECT_EQ(desk.take_all(kStart), 0u);
  EXPECT_EQ(desk.account.faults[static_cast<std::size_t>(Fault::kDelay)], 50u);
  const std::size_t some = desk.take_all(kStart + Duration::millis(500));
  EXPECT_GT(some, 5u);
  EXPECT_LT(some, 45u);
  EXPECT_EQ(some + desk.take_all(kStart + Duration::seconds(1)), 50u);
  EXPECT_TRUE(desk.queue.is_done());
}

TEST(Queue, SendsAgainWhatWasThrottledAndEachTimeLater) {
  Desk desk;
  Time now = kStart;
  for (const std::int64_t pause_ms : {100, 200, 400, 800, 1600, 2000, 2000}) {
    auto parcel = desk.queue.take(now);
    ASSERT_TRUE(parcel.has_value());
    desk.queue.throttled(std::move(*parcel), 0x58, now);
    EXPECT_FALSE(desk.queue.take(now + Duration::millis(pause_ms - 1)));
    now = now + Duration::millis(pause_ms);
  }
  EXPECT_EQ(desk.take_all(now), 1u);
  EXPECT_EQ(desk.account.throttled, 7u);
  EXPECT_EQ(desk.account.sent, 8u);
  EXPECT_TRUE(desk.account.is_complete());
}

TEST(Queue, SendsAgainAtOnceWhatWasNotAnsweredAndWithoutItsFault) {
  Desk desk("faults = [\"drop\"]\n");
  auto parcel = desk.queue.take(kStart);
  ASSERT_TRUE(parcel && parcel->pdu.faults.has(Fault::kDrop));
  desk.queue.unanswered(std::move(*parcel), kStart);
  EXPECT_FALSE(desk.queue.is_done());
  const auto again = desk.queue.take(kStart);
  ASSERT_TRUE(again.has_value());
  EXPECT_FALSE(again->pdu.faults.has(Fault::kDrop));
  EXPECT_EQ(again->tries, 2u);
  desk.queue.acknowledged(*again, "");
  EXPECT_EQ(desk.account.unanswered, 1u);
}

TEST(Queue, GivesUpInTheEnd) {
  Desk desk;
  std::uint32_t tries = 0;
  while (auto parcel = desk.queue.take(kStart)) {
    ++tries;
    desk.queue.unanswered(std::move(*parcel), kStart);
  }
  EXPECT_EQ(tries, Queue::kTries);
  EXPECT_TRUE(desk.queue.is_done());
  EXPECT_FALSE(desk.account.is_complete());
  EXPECT_EQ(desk.account.given_up, 1u);
}

TEST(Queue, ARefusalIsTheEnd) {
  Desk desk;
  const auto parcel = desk.queue.take(kStart);
  desk.queue.refused(*parcel, 0x0B);
  EXPECT_TRUE(desk.queue.is_done());
  EXPECT_FALSE(desk.account.is_complete());
  EXPECT_EQ(desk.account.refusals.at(0x0B), 1u);
}

TEST(Queue, GivesNothingOnceItIsStopped) {
  Desk desk("count = 3\n");
  auto parcel = desk.queue.take(kStart);
  desk.queue.stop();
  desk.queue.unanswered(std::move(*parcel), kStart);
  EXPECT_FALSE(desk.queue.take(kStart + Duration::hours(1)));
  EXPECT_EQ(desk.account.open(), 1u);
}

}  // namespace
}  // namespace linepool::carrier
