// What counts as a code, a failure and a time, over a window.
#include "core/queries/usage.h"

#include <gtest/gtest.h>

#include "core/commands/orders/end_order.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

class Usage : public ::testing::Test {
 protected:
  Lease order(std::int64_t app = 1) { return pool.lease(app).value().lease; }
  void code_after(const Lease& order, Duration time) {
    pool.clock.advance(time);
    ASSERT_EQ(pool.sms(order.number, "G-412157").value().lease, order.id);
  }
  core::Usage usage(std::size_t max_orders = limits::kUsageOrders) {
    core::UsageQuestion question;
    question.customer = pool.customer;
    question.sight = sight;
    question.from = from;
    question.to = to;
    question.step = Duration::hours(1);
    question.max_orders = max_orders;
    return core::usage(pool.store.snapshot()->tx(), question);
  }

  PoolOfLines pool{40};
  core::Sight sight;
  Time from = pool.clock.now();
  Time to = pool.clock.now() + Duration::hours(3);
};

TEST_F(Usage, OfNobodyIsEmpty) {
  const core::Usage none = usage();
  EXPECT_EQ(none.total.orders, 0u);
  EXPECT_EQ(none.total.p50, std::nullopt);
  EXPECT_TRUE(none.apps.empty());
  ASSERT_EQ(none.series.size(), 3u);
  EXPECT_EQ(none.series[2].start, from + Duration::hours(2));
  EXPECT_EQ(none.counted_from, from);
}

TEST_F(Usage, AnUndecidedOrderIsNoFailure) {
  static_cast<void>(order());
  const Lease good = order();
  code_after(good, Duration::seconds(7));
  core::UsageFigures total = usage().total;
  EXPECT_EQ(total.orders, 2u);
  EXPECT_EQ(total.with_code, 1u);
  EXPECT_EQ(total.without_code, 0u);
  EXPECT_EQ(total.undecided(), 1u);

  pool.clock.advance(Duration::hours(1));
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  total = usage().total;
  EXPECT_EQ(total.with_code, 1u);
  EXPECT_EQ(total.without_code, 1u);
  EXPECT_EQ(total.undecided(), 0u);
}

TEST_F(Usage, ACancelledOrderEndedWithoutACode) {
  const Lease cancelled = order();
  pool.clock.advance(Duration::minutes(3));
  ASSERT_TRUE(
      pool.run(core::EndOrder{pool.customer, cancelled.id, core::OrderEnd::kCancel, cancelled.key})
          .ok());
  EXPECT_EQ(usage().total.without_code, 1u);
  EXPECT_EQ(usage().total.undecided(), 0u);
}

TEST_F(Usage, ALateSmsIsNoCode) {
  const Lease late = order();
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  code_after(late, Duration::seconds(1));
  const core::UsageFigures total = usage().total;
  EXPECT_EQ(total.with_code, 0u);
  EXPECT_EQ(total.without_code, 1u);
  EXPECT_EQ(total.p50, std::nullopt);
}

TEST_F(Usage, TheFirstOfSeveralSmsIsTheTime) {
  const Lease twice = order();
  code_after(twice, Duration::seconds(4));
  code_after(twice, Duration::seconds(60));
  const core::UsageFigures total = usage().total;
  EXPECT_EQ(total.with_code, 1u);
  EXPECT_EQ(total.p50, Duration::seconds(4));
  EXPECT_EQ(total.p95, Duration::seconds(4));
}

TEST_F(Usage, AnOrderBelongsToTheHourItBeganIn) {
  pool.clock.advance(Duration::minutes(59));
  const Lease first = order();
  code_after(first, Duration::minutes(1));
  static_cast<void>(order());
  const core::Usage found = usage();
  EXPECT_EQ(found.series[0].orders, 1u);
  EXPECT_EQ(found.series[0].codes, 1u);
  EXPECT_EQ(found.series[1].orders, 1u);
  EXPECT_EQ(found.series[1].codes, 0u);
}

TEST_F(Usage, TheWindowBeginsWithFromAndEndsBeforeTo) {
  static_cast<void>(order());
  to = from + Duration::millis(1);
  EXPECT_EQ(usage().total.orders, 1u);
  from = to;
  to = from + Duration::hours(1);
  EXPECT_EQ(usage().total.orders, 0u);
  to = pool.clock.now();
  from = to - Duration::hours(1);
  EXPECT_EQ(usage().total.orders, 0u);
}

TEST_F(Usage, TheMostUsedAppIsFirst) {
  static_cast<void>(order(1));
  static_cast<void>(order(2));
  code_after(order(2), Duration::seconds(5));
  const core::Usage found = usage();
  ASSERT_EQ(found.apps.size(), 2u);
  EXPECT_EQ(found.apps[0].app, AppId{2});
  EXPECT_EQ(found.apps[0].figures.orders, 2u);
  EXPECT_EQ(found.apps[0].figures.with_code, 1u);
  EXPECT_EQ(found.apps[0].figures.p95, Duration::seconds(5));
  EXPECT_EQ(found.apps[1].app, AppId{1});
  EXPECT_EQ(found.apps[1].figures.p95, std::nullopt);
  EXPECT_EQ(found.apps_left_out, 0u);
}

TEST_F(Usage, AKeyCountsOnlyWhatItMaySee) {
  static_cast<void>(order(1));
  static_cast<void>(order(2));
  KeyLimits only_one;
  only_one.apps = {AppId{1}};
  sight.limits = std::make_shared<const KeyLimits>(only_one);
  const core::Usage found = usage();
  EXPECT_EQ(found.total.orders, 1u);
  ASSERT_EQ(found.apps.size(), 1u);
  EXPECT_EQ(found.apps[0].app, AppId{1});
}

// What is counted is exactly what a window from `counted_from` on holds.
TEST_F(Usage, BeyondTheLimitTheNewestAreCounted) {
  for (int i = 0; i < 4; ++i) {
    static_cast<void>(order());
    static_cast<void>(order());  // of the same moment
    pool.clock.advance(Duration::minutes(1));
  }
  EXPECT_EQ(usage(8).total.orders, 8u);
  EXPECT_EQ(usage(8).counted_from, from);
  const core::Usage some = usage(4);
  EXPECT_EQ(some.total.orders, 4u);
  // With 5, one of two orders of the same moment is looked at, and neither is counted.
  const core::Usage five = usage(5);
  EXPECT_EQ(five.total.orders, 4u);
  EXPECT_EQ(five.counted_from, from + Duration::minutes(1) + Duration::millis(1));
  EXPECT_EQ(some.counted_from, five.counted_from);
  from = some.counted_from;
  EXPECT_EQ(usage().total.orders, 4u);
}

TEST_F(Usage, AWindowBeyondTheLimitIsEmptyAndSaysSo) {
  static_cast<void>(order());
  pool.clock.advance(Duration::hours(4));
  static_cast<void>(order());
  static_cast<void>(order());
  EXPECT_EQ(usage(3).total.orders, 1u);
  const core::Usage none = usage(1);
  EXPECT_EQ(none.total.orders, 0u);
  EXPECT_EQ(none.counted_from, to);
}

// More orders than one page of the history has.
TEST(UsageOfMany, CountsEveryPage) {
  PoolOfLines pool{1};
  Lease ended = pool.lease(1).value().lease;
  ended.state = LeaseState::kExpired;
  ended.ended_at = ended.expires_at;
  store::Tx& tx = pool.store.begin();
  pool.store.savepoint();
  for (std::size_t i = 0; i < limits::kPageRows + 4; ++i) tx.leases().insert(ended);
  pool.store.keep();
  pool.store.commit();
  core::UsageQuestion question;
  question.customer = pool.customer;
  question.from = pool.clock.now();
  question.to = question.from + Duration::hours(1);
  question.step = Duration::hours(1);
  const core::Usage found = core::usage(pool.store.snapshot()->tx(), question);
  EXPECT_EQ(found.total.orders, limits::kPageRows + 5);
  EXPECT_EQ(found.counted_from, question.from);
}

TEST(Percentile, IsTheNearestRank) {
  const auto of = [](std::size_t count, std::size_t percent) {
    std::vector<Duration> sample;
    for (std::size_t i = count; i > 0; --i) {
      sample.push_back(Duration::millis(static_cast<std::int64_t>(i)));
    }
    return core::percentile(sample, percent).ms;
  };
  EXPECT_EQ(of(1, 50), 1);
  EXPECT_EQ(of(1, 95), 1);
  EXPECT_EQ(of(2, 50), 1);
  EXPECT_EQ(of(2, 95), 2);
  EXPECT_EQ(of(3, 50), 2);
  EXPECT_EQ(of(10, 95), 10);
  EXPECT_EQ(of(20, 95), 19);
  EXPECT_EQ(of(21, 95), 20);
  EXPECT_EQ(of(100, 50), 50);
  EXPECT_EQ(of(100, 95), 95);
  EXPECT_EQ(of(100, 100), 100);
}

}  // namespace
}  // namespace linepool
