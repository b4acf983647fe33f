// The story of a silent line, with real commands: who is put in quarantine, who is not, and how a
// line comes back.
#include "core/health/silent_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "core/commands/orders/expire_due.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

class SilentLinesTest : public ::testing::Test {
 protected:
  SilentLinesTest() {
    health.rebuild(pool.store.snapshot()->tx());
    health.count_lines(pool.store.snapshot()->tx());
    pool.feed.add(health);
    pool.feed.add(silent);
    CHECK(pool.run(core::TopUp{pool.customer, Money::from_units(100'000'000), "", ""}).ok());
  }

  // Every line that can be picked has an order for half an hour; those that `receives` get an SMS.
  void round(const std::function<bool(const Lease&)>& receives) {
    std::vector<Lease> orders;
    while (const auto leased = pool.lease(1)) orders.push_back(leased->lease);
    pool.clock.advance(Duration::seconds(5));
    for (const Lease& order : orders) {
      const bool is_to = receives(order);
      EXPECT_TRUE(!is_to || pool.sms(order.number, "123456").ok());
    }
    pool.clock.advance(pool.rules.lease_life);
    EXPECT_TRUE(pool.run(core::ExpireDue{}).ok());
    pool.clock.advance(pool.rules.quarantine);
    submit();
  }
  void rounds(int count, const std::function<bool(const Lease&)>& receives) {
    for (int i = 0; i < count; ++i) round(receives);
  }
  // As the server's timer does.
  void submit() {
    for (const Quarantine& why : silent.take_silent()) {
      if (!pool.run(core::QuarantineLine{why})) silent.forget(why.line);
    }
  }
  [[nodiscard]] std::vector<LineId> quarantined() {
    std::vector<LineId> lines;
    const auto snapshot = pool.store.snapshot();
    for (const Quarantine& why : snapshot->tx().quarantines().list({}, 100)) {
      EXPECT_EQ(snapshot->tx().lines().find(why.line)->state, LineState::kQuarantined);
      lines.push_back(why.line);
    }
    EXPECT_EQ(health.of(pool.supplier).quarantined_lines, std::ssize(lines));
    return lines;
  }
  [[nodiscard]] LineState state(LineId line) {
    return pool.store.snapshot()->tx().lines().find(line)->state;
  }
  [[nodiscard]] LineNumber number(LineId line) {
    return pool.store.snapshot()->tx().lines().find(line)->number;
  }

  PoolOfLines pool{10};
  Metrics metrics;
  core::SupplyCounters counters{metrics, pool.clock};
  core::SupplyHealth health{metrics, counters, pool.catalogue};
  core::SilentLines silent{{true, 10}, pool.rules.lease_life, health};
};

constexpr LineId kSilent{3};
bool all_but_one(const Lease& order) {
  return order.line != kSilent;
}
bool all(const Lease&) {
  return true;
}

TEST_F(SilentLinesTest, TheSilentLineAndNoOtherIsPutInQuarantine) {
  rounds(12, all_but_one);
  EXPECT_EQ(quarantined(), std::vector{kSilent});
  const auto why = pool.store.snapshot()->tx().quarantines().find(kSilent);
  EXPECT_EQ(why->orders, 4);
  EXPECT_EQ(why->app, AppId{1});
  EXPECT_GE(why->others, core::LineEvidence::kSample);
  EXPECT_EQ(why->others_with_sms, why->others);
  EXPECT_LT(why->silent_since, why->since);
  // Nobody gets it any more.
  std::vector<Lease> orders;
  while (const auto leased = pool.lease(1)) orders.push_back(leased->lease);
  EXPECT_EQ(orders.size(), 9u);
}

TEST_F(SilentLinesTest, AnSmsReleasesItAndItStartsAnew) {
  rounds(12, all_but_one);
  ASSERT_EQ(state(kSilent), LineState::kQuarantined);
  ASSERT_TRUE(pool.sms(number(kSilent), "nobody waits for this").ok());
  EXPECT_EQ(state(kSilent), LineState::kOnline);
  EXPECT_TRUE(quarantined().empty());
  pool.clock.advance(Duration::seconds(1));
  rounds(3, all_but_one);
  EXPECT_TRUE(quarantined().empty()) << "three misses are not enough";
  rounds(2, all_but_one);
  EXPECT_EQ(quarantined(), std::vector{kSilent});
}

TEST_F(SilentLinesTest, WhatTheOperatorDisabledStaysDisabled) {
  rounds(12, all_but_one);
  ASSERT_TRUE(pool.run(core::SetLineState{number(kSilent), LineState::kOffline}).ok());
  EXPECT_TRUE(quarantined().empty());
  ASSERT_TRUE(pool.sms(number(kSilent), "hello").ok());
  EXPECT_EQ(state(kSilent), LineState::kOffline);
}

TEST_F(SilentLinesTest, WhatTheOperatorEnabledStartsAnew) {
  rounds(12, all_but_one);
  ASSERT_TRUE(pool.run(core::SetLineState{number(kSilent), LineState::kOnline}).ok());
  EXPECT_TRUE(quarantined().empty());
  rounds(3, all_but_one);
  EXPECT_TRUE(quarantined().empty());
  rounds(2, all_but_one);
  EXPECT_EQ(quarantined(), std::vector{kSilent});
}

TEST_F(SilentLinesTest, ASilentSupplierSilencesNoLine) {
  rounds(4, all);
  rounds(12, [](const Lease&) { return false; });
  rounds(4, all);
  EXPECT_TRUE(quarantined().empty());
}

TEST_F(SilentLinesTest, ALineThatReceivesForAnotherIsNotSilent) {
  for (int i = 0; i < 12; ++i) {
    round(all_but_one);
    ASSERT_TRUE(pool.sms(number(kSilent), "for nobody").ok());
  }
  EXPECT_TRUE(quarantined().empty());
}

// Half the lines go silent at once: that is for a person to look at.
TEST_F(SilentLinesTest, NoMoreThanAShareIsQuarantinedWithinAnHour) {
  const auto half = [](const Lease& order) { return order.line.value % 2 == 0; };
  std::vector<std::size_t> counts;
  for (int i = 0; i < 14; ++i) {
    round(half);
    counts.push_back(quarantined().size());
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::size_t hour_before = i < 2 ? 0 : counts[i - 2];
    EXPECT_LE(counts[i] - hour_before, 2u) << "one in a half-open hour, two at its two ends";
  }
  EXPECT_NE(metrics.render().find(
                "linepool_line_quarantines_total{outcome=\"held_back\",supplier=\"sim\"}"),
            std::string::npos);
  EXPECT_GT(counts.back(), 0u);
}

TEST_F(SilentLinesTest, AQuarantineIsRefusedAfterAnSms) {
  rounds(2, all);
  Quarantine why;
  why.line = kSilent;
  why.silent_since = pool.clock.now() - Duration::days(1);
  EXPECT_EQ(pool.run(core::QuarantineLine{why}).error(), Error::kConflict);
  why.silent_since = pool.clock.now();
  EXPECT_TRUE(pool.run(core::QuarantineLine{why}).ok());
  EXPECT_EQ(pool.run(core::QuarantineLine{why}).error(), Error::kConflict) << "once is enough";
  why.line = LineId{99};
  EXPECT_EQ(pool.run(core::QuarantineLine{why}).error(), Error::kNotFound);
}

TEST_F(SilentLinesTest, ALineIsNotSilentSinceLaterThanNow) {
  Quarantine why;
  why.line = kSilent;
  why.silent_since = pool.clock.now() + Duration::hours(1);  // by the clock before a restart
  ASSERT_TRUE(pool.run(core::QuarantineLine{why}).ok());
  EXPECT_EQ(pool.store.snapshot()->tx().quarantines().find(kSilent)->silent_since,
            pool.clock.now());
}

TEST_F(SilentLinesTest, ALiveOrderOnALineInQuarantineGoesOn) {
  const Lease order = pool.lease(1)->lease;
  Quarantine why;
  why.line = order.line;
  why.silent_since = pool.clock.now();
  ASSERT_TRUE(pool.run(core::QuarantineLine{why}).ok());
  pool.clock.advance(Duration::seconds(1));
  const auto received = pool.sms(order.number, "123456");
  ASSERT_TRUE(received.ok());
  EXPECT_EQ(received->lease, order.id);
  EXPECT_EQ(state(order.line), LineState::kOnline);
}

class SelfTests : public SilentLinesTest {
 protected:
  core::TestLine test_of(LineId line, const std::string& token) { return {number(line), token}; }
  [[nodiscard]] std::optional<SelfTest> found(LineId line) {
    return pool.store.snapshot()->tx().self_tests().find(line);
  }
};

TEST_F(SelfTests, ItsSmsGoesToNobodyCostsNothingAndReleasesTheLine) {
  const Lease order = pool.lease(1)->lease;
  Quarantine why;
  why.line = order.line;
  why.silent_since = pool.clock.now();
  ASSERT_TRUE(pool.run(core::QuarantineLine{why}).ok());
  ASSERT_TRUE(pool.run(test_of(order.line, "7K3F9Q")).ok());
  pool.clock.advance(Duration::millis(4200));
  const auto received = pool.sms(order.number, "linepool test 7k3f9q");
  ASSERT_TRUE(received.ok());
  EXPECT_TRUE(received->is_self_test);
  EXPECT_TRUE(received->lease.is_none());
  EXPECT_EQ(state(order.line), LineState::kOnline);
  const auto snapshot = pool.store.snapshot();
  EXPECT_EQ(snapshot->tx().leases().find(order.id)->messages, 0);
  EXPECT_TRUE(snapshot->tx().messages().bin({}, 10, {}).empty());
  const auto message = snapshot->tx().messages().find(received->message);
  EXPECT_EQ(message->from, "") << "the operator's own phone";
  EXPECT_TRUE(message->marks.has(MessageMark::kSelfTest));
  EXPECT_EQ(found(order.line)->message, received->message);
  EXPECT_EQ(found(order.line)->arrived_at, pool.clock.now());
}

TEST_F(SelfTests, OnlyTheFirstSmsAnswersButNoCustomerGetsTheOthers) {
  const Lease order = pool.lease(1)->lease;
  ASSERT_TRUE(pool.run(test_of(order.line, "7K3F9Q")).ok());
  const auto first = pool.sms(order.number, "Linepool test 7K3F9Q");
  pool.clock.advance(Duration::minutes(1));
  const auto second = pool.sms(order.number, "Linepool test 7K3F9Q");
  EXPECT_TRUE(second->is_self_test);
  EXPECT_EQ(found(order.line)->message, first->message);
  // Of no test at all, it is an SMS like any other.
  EXPECT_EQ(pool.sms(order.number, "Linepool test AAAAAA")->lease, order.id);
}

TEST_F(SelfTests, ALateSmsIsNoCustomersEither) {
  ASSERT_TRUE(pool.run(test_of(kSilent, "7K3F9Q")).ok());
  pool.clock.advance(kTestLife + Duration::minutes(1));
  EXPECT_FALSE(found(kSilent)->is_pending(pool.clock.now()));
  EXPECT_TRUE(pool.sms(number(kSilent), "Linepool test 7K3F9Q")->is_self_test);
  EXPECT_TRUE(found(kSilent)->arrived_at.is_set());
}

TEST_F(SelfTests, OnAnotherLineItIsOnlyNoted) {
  const Lease order = pool.lease(1)->lease;
  ASSERT_TRUE(pool.run(test_of(kSilent, "7K3F9Q")).ok());
  ASSERT_NE(order.line, kSilent);
  const auto received = pool.sms(order.number, "Linepool test 7K3F9Q");
  EXPECT_EQ(received->lease, order.id);
  EXPECT_TRUE(found(kSilent)->message.is_none());
  EXPECT_EQ(found(kSilent)->astray, received->message);
}

TEST_F(SelfTests, ANewTestReplacesTheOneBefore) {
  ASSERT_TRUE(pool.run(test_of(kSilent, "AAAAAA")).ok());
  ASSERT_TRUE(pool.run(test_of(kSilent, "BBBBBB")).ok());
  EXPECT_FALSE(pool.sms(number(kSilent), "Linepool test AAAAAA")->is_self_test);
  EXPECT_TRUE(pool.sms(number(kSilent), "Linepool test BBBBBB")->is_self_test);
  EXPECT_EQ(pool.run(test_of(LineId{1}, "BBBBBB")).error(), Error::kConflict);
}

// A test of the line with a token that no other line has.
core::TestLine numbered_test(PoolOfLines& pool, LineId line) {
  const auto digit = [&](std::int64_t place) {
    return kTestAlphabet[static_cast<std::size_t>(line.value / place % 32)];
  };
  std::string token{digit(1), digit(32), digit(32 * 32), 'A', 'A', 'A'};
  return {pool.store.snapshot()->tx().lines().find(line)->number, std::move(token)};
}

TEST(SelfTestsAtOnce, AreBounded) {
  PoolOfLines pool(static_cast<int>(limits::kSelfTestsPending) + 2);
  const auto test = [&](std::int64_t line) { return pool.run(numbered_test(pool, LineId{line})); };
  const auto most = static_cast<std::int64_t>(limits::kSelfTestsPending);
  for (std::int64_t line = 1; line <= most; ++line) ASSERT_TRUE(test(line).ok()) << line;
  EXPECT_EQ(test(most + 1).error(), Error::kConflict);
  pool.clock.advance(kTestLife);
  EXPECT_TRUE(test(most + 1).ok());
  pool.clock.advance(kTestKept);
  EXPECT_TRUE(test(most + 2).ok());
  EXPECT_EQ(pool.store.snapshot()->tx().self_tests().list({}, 1000).size(), 1u)
      << "those of the day before are forgotten";
}

TEST(SelfTestsAtOnce, TheOldestIsForgottenForANewOneWhenThereAreTooMany) {
  constexpr auto kMost = static_cast<std::int64_t>(limits::kSelfTests);
  constexpr auto kAtOnce = static_cast<std::int64_t>(limits::kSelfTestsPending);
  PoolOfLines pool(static_cast<int>(kMost));
  core::ImportLines one_more;
  one_more.supplier = pool.supplier;
  one_more.lines.emplace_back();
  one_more.lines[0].number = PhoneNumber::parse("31699999999").value();
  one_more.lines[0].country = pool.country;
  ASSERT_TRUE(pool.run(one_more).ok());
  const auto kept = [&] {
    return pool.store.snapshot()->tx().self_tests().list({}, limits::kSelfTests);
  };
  for (std::int64_t line = 1; line <= kMost; ++line) {
    if (line % kAtOnce == 1) pool.clock.advance(kTestLife);
    ASSERT_TRUE(pool.run(numbered_test(pool, LineId{line})).ok()) << line;
    pool.clock.advance(Duration::millis(1));
  }
  pool.clock.advance(kTestLife);
  EXPECT_EQ(kept().size(), limits::kSelfTests);

  // A line that was tested before takes no more room.
  core::TestLine again = numbered_test(pool, LineId{kMost});
  again.token = "ZZZZZZ";
  ASSERT_TRUE(pool.run(again).ok());
  EXPECT_EQ(kept().size(), limits::kSelfTests);
  EXPECT_EQ(kept().front().line, LineId{1});

  ASSERT_TRUE(pool.run(numbered_test(pool, LineId{kMost + 1})).ok());
  EXPECT_EQ(kept().size(), limits::kSelfTests);
  EXPECT_EQ(kept().front().line, LineId{2});
  EXPECT_EQ(kept().back().line, LineId{kMost + 1});
}

}  // namespace
}  // namespace linepool
