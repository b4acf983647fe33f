#include "core/push/waits.h"

#include <gtest/gtest.h>

#include <string>

#include "base/crypto/random.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/commands/accounts/set_customer_state.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

using core::WaitKey;
using core::Waits;

constexpr Time kNow{1'700'000'000'000};

class Note final : public core::Waiter {
 public:
  Note(std::vector<std::string>& notes, std::string name) : notes_(notes), name_(std::move(name)) {}
  [[nodiscard]] bool concerns(const core::Change& change) override {
    return only.is_none() || change.event.seq == only;
  }
  void woken(const core::Change& change) override {
    notes_.push_back(name_ + " woken by " + std::to_string(change.event.seq.value));
  }
  void timed_out() override { notes_.push_back(name_ + " timed out"); }
  void lost(Error why) override {
    notes_.push_back(name_ + " lost: " + std::string(info(why).code));
  }

  EventSeq only;  // none: every change concerns it

 private:
  std::vector<std::string>& notes_;
  std::string name_;
};

core::Change change_of(std::int64_t customer, std::int64_t lease, std::int64_t seq) {
  core::Change change;
  change.event.customer = CustomerId{customer};
  change.event.lease = LeaseId{lease};
  change.event.seq = EventSeq{seq};
  return change;
}

class WaitsTest : public testing::Test {
 protected:
  std::optional<Waits::Ticket> add(WaitKey key, Duration for_, const std::string& name) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<Note>(notes, name);
    return waits.add(key, {}, now, now + for_, waiter);
  }
  void happen(const core::Change& change) { waits.on_changes({&change, 1}); }

  const core::LiveView nobody;
  Waits waits{1600, 1600, nobody};
  Time now = kNow;
  std::vector<std::string> notes;
};

TEST_F(WaitsTest, ACommitWakesWhoeverWaitsForItsLeaseOrItsCustomer) {
  add(WaitKey::lease(LeaseId{7}), Duration::seconds(10), "a");
  add(WaitKey::lease(LeaseId{8}), Duration::seconds(10), "b");
  add(WaitKey::customer(CustomerId{7}), Duration::seconds(10), "c");
  happen(change_of(1, 7, 41));
  EXPECT_EQ(notes, std::vector<std::string>({"a woken by 41"}));
  happen(change_of(7, 0, 42));
  EXPECT_EQ(notes.back(), "c woken by 42");
  happen(change_of(1, 7, 43));
  EXPECT_EQ(notes.size(), 2u) << "each is woken once";
  EXPECT_EQ(waits.size(), 1u);
}

TEST_F(WaitsTest, ACustomerHasSoManyAtOnceAndOthersAreNotHeldUp) {
  Waits few{1600, 2, nobody};
  const core::Access alice{CustomerId{1}, {}, {}};
  const core::Access bob{CustomerId{2}, {}, {}};
  const auto wait = [&](const core::Access& access) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<Note>(notes, "x");
    return few.add(WaitKey::lease(LeaseId{7}), access, now, now + Duration::seconds(9), waiter);
  };
  const auto first = wait(alice);
  ASSERT_TRUE(first);
  EXPECT_TRUE(few.has_room(CustomerId{1}));
  ASSERT_TRUE(wait(alice));
  EXPECT_FALSE(few.has_room(CustomerId{1}));
  EXPECT_FALSE(wait(alice));
  EXPECT_TRUE(wait(bob));
  EXPECT_NE(few.remove(*first), nullptr);
  EXPECT_TRUE(few.has_room(CustomerId{1}));
  EXPECT_TRUE(wait(alice));
  few.on_changes(std::vector{change_of(1, 7, 41)});  // wakes all three
  EXPECT_TRUE(few.has_room(CustomerId{1}));
  ASSERT_TRUE(wait(alice));
  ASSERT_TRUE(wait(alice));
  few.expire(now + Duration::seconds(10));
  EXPECT_TRUE(few.has_room(CustomerId{1}));
}

TEST_F(WaitsTest, AChangeWakesThoseOfItsKeyWhomItConcernsAndLeavesTheOthers) {
  for (const int seq : {41, 42, 41, 43}) {
    auto note = std::make_unique<Note>(notes, "for " + std::to_string(seq));
    note->only = EventSeq{seq};
    std::unique_ptr<core::Waiter> waiter = std::move(note);
    ASSERT_TRUE(
        waits.add(WaitKey::customer(CustomerId{7}), {}, now, now + Duration::seconds(9), waiter));
  }
  happen(change_of(7, 0, 40));
  EXPECT_TRUE(notes.empty());
  happen(change_of(7, 0, 41));
  EXPECT_EQ(notes, std::vector<std::string>({"for 41 woken by 41", "for 41 woken by 41"}));
  happen(change_of(7, 0, 43));
  EXPECT_EQ(notes.back(), "for 43 woken by 43");
  EXPECT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits.expire(now + Duration::seconds(9)), 1u);
  EXPECT_EQ(notes.back(), "for 42 timed out");
}

TEST_F(WaitsTest, ADeadlineLetsGoNeitherEarlyNorTwice) {
  add(WaitKey::lease(LeaseId{1}), Duration::millis(1000), "short");
  add(WaitKey::lease(LeaseId{1}), Duration::millis(1001), "long");
  EXPECT_EQ(waits.expire(now + Duration::millis(999)), 0u);
  EXPECT_EQ(waits.expire(now + Duration::millis(1000)), 1u);
  EXPECT_EQ(notes, std::vector<std::string>({"short timed out"}));
  EXPECT_EQ(waits.expire(now + Duration::millis(1001)), 1u);
  EXPECT_EQ(waits.expire(now + Duration::hours(1)), 0u);
  EXPECT_EQ(notes.size(), 2u);
}

TEST_F(WaitsTest, AClockThatJumpsLetsEverybodyGo) {
  for (int i = 1; i <= 100; ++i) add(WaitKey::lease(LeaseId{i}), Duration::seconds(i), "x");
  EXPECT_EQ(waits.expire(now + Duration::days(30)), 100u);
  EXPECT_EQ(waits.size(), 0u);
}

TEST_F(WaitsTest, WhoIsRemovedHearsNothing) {
  const auto ticket = add(WaitKey::lease(LeaseId{1}), Duration::seconds(1), "gone");
  EXPECT_NE(waits.remove(*ticket), nullptr);
  EXPECT_EQ(waits.remove(*ticket), nullptr);
  add(WaitKey::lease(LeaseId{1}), Duration::seconds(1), "stays");
  EXPECT_EQ(waits.remove(*ticket), nullptr) << "the place has another waiter by now";
  happen(change_of(1, 1, 5));
  EXPECT_EQ(notes, std::vector<std::string>({"stays woken by 5"}));
}

TEST_F(WaitsTest, TooManyAreRefusedWithTheirWaiterIntact) {
  std::size_t taken = 0;
  std::unique_ptr<core::Waiter> refused;
  for (int i = 0; i < 5000 && !refused; ++i) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<Note>(notes, "x");
    if (waits.add(WaitKey::lease(LeaseId{1}), {}, now, now + Duration::seconds(1), waiter)) {
      ++taken;
    } else {
      refused = std::move(waiter);
    }
  }
  EXPECT_NE(refused, nullptr);
  EXPECT_EQ(waits.size(), taken);
  EXPECT_LE(taken, 1600u);
}

TEST_F(WaitsTest, ClosingLetsEverybodyGoAndTakesNobody) {
  const auto ticket = add(WaitKey::lease(LeaseId{1}), Duration::seconds(1), "a");
  waits.close();
  EXPECT_EQ(notes, std::vector<std::string>({"a timed out"}));
  EXPECT_EQ(waits.remove(*ticket), nullptr);
  EXPECT_FALSE(add(WaitKey::lease(LeaseId{1}), Duration::seconds(1), "b").has_value());
}

// Every waiter is called exactly once, whatever the order of events; checked by counting.
TEST_F(WaitsTest, RandomLivesEndOnceEach) {
  SeededRandom random(11);
  struct Counting final : core::Waiter {
    explicit Counting(int& calls) : calls_(calls) {}
    void woken(const core::Change&) override { ++calls_; }
    void timed_out() override { ++calls_; }
    void lost(Error) override { ++calls_; }
    int& calls_;
  };
  std::vector<int> calls(3000, 0);
  std::vector<std::optional<Waits::Ticket>> tickets;
  int removed = 0;
  for (int& count : calls) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<Counting>(count);
    const auto lease = static_cast<std::int64_t>(random.next_u64() % 50);
    const Duration life = Duration::millis(static_cast<std::int64_t>(random.next_u64() % 60'000));
    const auto ticket = waits.add(WaitKey::lease(LeaseId{lease}), {}, now, now + life, waiter);
    if (!ticket) count = 1;
    tickets.push_back(ticket);
    now = now + Duration::millis(static_cast<std::int64_t>(random.next_u64() % 200));
    if (random.next_u64() % 4 == 0) {
      const auto& some = tickets[random.next_u64() % tickets.size()];
      if (some && waits.remove(*some)) ++removed;
    }
    if (random.next_u64() % 3 == 0) {
      happen(change_of(1, static_cast<std::int64_t>(random.next_u64() % 50), 1));
    }
    if (random.next_u64() % 5 == 0) waits.expire(now);
  }
  waits.expire(now + Duration::minutes(5));
  EXPECT_EQ(waits.size(), 0u);
  int called = 0;
  for (const int count : calls) {
    EXPECT_LE(count, 1);
    called += count;
  }
  EXPECT_EQ(called + removed, 3000);
}

// Waits of a customer with one key, listening to an engine's feed.
class LostWaitsTest : public testing::Test {
 protected:
  LostWaitsTest() {
    pool.feed.add(waits);
    EXPECT_TRUE(pool.run(core::CreateKey{pool.customer, "", sha256("key")}).ok());
  }

  void add(const core::Access& access, const std::string& name) {
    std::unique_ptr<core::Waiter> waiter = std::make_unique<Note>(notes, name);
    const Time now = pool.clock.now();
    const auto key = WaitKey::lease(LeaseId{1});
    EXPECT_TRUE(waits.add(key, access, now, now + Duration::minutes(3), waiter).has_value());
  }
  // Advances the clock in steps of the server's tick.
  void pass(Duration span) {
    for (Duration passed; passed < span; passed = passed + Duration::millis(100)) {
      pool.clock.advance(Duration::millis(100));
      waits.expire(pool.clock.now());
    }
  }

  PoolOfLines pool{4};
  Waits waits{1600, 1600, pool.live};
  const core::Access by_key{pool.customer, KeyId{1}, {}};
  std::vector<std::string> notes;
};

TEST_F(LostWaitsTest, ARevokedKeysWaitEndsWithinATick) {
  add(by_key, "a");
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  pass(Duration::millis(100));
  EXPECT_EQ(notes, std::vector<std::string>{"a lost: unknown_customer"});
}

TEST_F(LostWaitsTest, ABlockedCustomersWaitEndsWithinATick) {
  add(by_key, "a");
  ASSERT_TRUE(pool.run(core::SetCustomerState{pool.customer, CustomerState::kBlocked}).ok());
  pass(Duration::millis(100));
  EXPECT_EQ(notes, std::vector<std::string>{"a lost: customer_blocked"});
  // A customer that was let in while blocked keeps waiting.
  core::Access blocked = by_key;
  blocked.blocked = true;
  add(blocked, "b");
  pass(Duration::seconds(2));
  EXPECT_EQ(notes.size(), 1u);
}

TEST_F(LostWaitsTest, WhatComesAfterTheRevocationIsNotShown) {
  add(by_key, "a");
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  ASSERT_TRUE(pool.lease(1).ok());  // lease 1 is what it waits for; no tick in between
  EXPECT_EQ(notes, std::vector<std::string>{"a lost: unknown_customer"});
}

TEST_F(LostWaitsTest, AWaitThatBeginsJustTooLateEndsWithinASecond) {
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  pass(Duration::millis(100));
  add(by_key, "late");
  pass(Duration::millis(900));
  EXPECT_EQ(notes, std::vector<std::string>{"late lost: unknown_customer"});
}

TEST_F(LostWaitsTest, AKeyThatGetsAnEndEndsItsWaitsThen) {
  add(by_key, "a");
  ASSERT_TRUE(pool.run(core::RotateKey{KeyId{1}, sha256("new"), Duration::seconds(10)}).ok());
  pass(Duration::millis(9900));
  EXPECT_TRUE(notes.empty());
  pass(Duration::millis(200));
  EXPECT_EQ(notes, std::vector<std::string>{"a lost: unknown_customer"});
}

TEST_F(LostWaitsTest, AKeyOrTokenThatHasAnEndEndsItsWaitsThen) {
  add({pool.customer, KeyId{1}, pool.clock.now() + Duration::seconds(5)}, "a");
  pass(Duration::millis(4900));
  EXPECT_TRUE(notes.empty());
  pass(Duration::millis(200));
  EXPECT_EQ(notes, std::vector<std::string>{"a lost: unknown_customer"});
}

TEST_F(LostWaitsTest, OtherKeysAndCustomersWaitOn) {
  ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", sha256("other")}).ok());
  add({pool.customer, KeyId{2}, {}}, "other key");
  add({CustomerId{77}, {}, {}}, "other customer");
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  pass(Duration::seconds(2));
  EXPECT_TRUE(notes.empty());
}

using WaitsDeathTest = WaitsTest;

TEST_F(WaitsDeathTest, ATicketIsOneOfTheirs) {
  EXPECT_DEATH(static_cast<void>(waits.remove(Waits::Ticket{1'000'000, 0, 0})), "CHECK failed");
  EXPECT_DEATH(static_cast<void>(waits.remove(Waits::Ticket{0, 1'000'000, 0})), "of these waits");
}

}  // namespace
}  // namespace linepool
