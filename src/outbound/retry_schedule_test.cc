#include "outbound/retry_schedule.h"

#include <gtest/gtest.h>

namespace linepool::outbound {
namespace {

TEST(RetrySchedule, GrowsAndEndsAfterAboutTwoDays) {
  SeededRandom random(1);
  Duration all;
  std::int32_t attempt = 1;
  for (; const auto delay = retry_delay(attempt, {}, random); ++attempt) all = all + *delay;
  EXPECT_EQ(attempt, 12);
  EXPECT_GT(all, Duration::hours(36));
  EXPECT_LT(all, Duration::hours(60));
}

TEST(RetrySchedule, VariesByAFifth) {
  SeededRandom random(2);
  Duration min = Duration::hours(1);
  Duration max;
  for (int i = 0; i < 1000; ++i) {
    const Duration delay = retry_delay(2, {}, random).value();
    min = std::min(min, delay);
    max = std::max(max, delay);
  }
  EXPECT_GE(min, Duration::seconds(24));
  EXPECT_LT(min, Duration::seconds(25));
  EXPECT_LE(max, Duration::seconds(36));
  EXPECT_GT(max, Duration::seconds(35));
}

TEST(RetrySchedule, AReceiverMayAskForMoreUpToAnHour) {
  SeededRandom random(3);
  EXPECT_EQ(retry_delay(1, Duration::minutes(3), random), Duration::minutes(3));
  EXPECT_EQ(retry_delay(1, Duration::days(3), random), Duration::hours(1));
  EXPECT_GE(retry_delay(1, Duration::seconds(1), random).value(), Duration::seconds(4));
  EXPECT_GE(retry_delay(9, Duration::minutes(3), random).value(), Duration::hours(6));
}

}  // namespace
}  // namespace linepool::outbound
