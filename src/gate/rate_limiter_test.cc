#include "gate/rate_limiter.h"

#include <gtest/gtest.h>

namespace linepool::gate {
namespace {

constexpr Time kNow{1'793'000'000'000};

// How many tokens are left at `now`; takes them all.
int drain(RateLimiter& limiter, std::uint64_t client, Time now) {
  int taken = 0;
  while (taken < 1'000'000 && !limiter.take(client, now)) ++taken;
  return taken;
}

TEST(RateLimiter, GivesABurstAndThenTheRate) {
  RateLimiter limiter({40, Duration::seconds(1), 80});
  EXPECT_EQ(drain(limiter, 1, kNow), 80);
  EXPECT_EQ(drain(limiter, 1, kNow + Duration::millis(24)), 0);
  EXPECT_EQ(drain(limiter, 1, kNow + Duration::millis(25)), 1);
  EXPECT_EQ(drain(limiter, 1, kNow + Duration::millis(125)), 4);
  EXPECT_EQ(drain(limiter, 1, kNow + Duration::hours(1)), 80);
}

TEST(RateLimiter, KeepsClientsApart) {
  RateLimiter limiter({1, Duration::seconds(1), 2});
  EXPECT_EQ(drain(limiter, 1, kNow), 2);
  EXPECT_EQ(drain(limiter, 2, kNow), 2);
}

TEST(RateLimiter, SaysHowLongToWaitInWholeSeconds) {
  RateLimiter limiter({1, Duration::minutes(1), 1});
  EXPECT_FALSE(limiter.take(1, kNow));
  EXPECT_EQ(limiter.take(1, kNow), 60);
  EXPECT_EQ(limiter.take(1, kNow + Duration::millis(1)), 60);
  EXPECT_EQ(limiter.take(1, kNow + Duration::seconds(1)), 59);
  EXPECT_EQ(limiter.take(1, kNow + Duration::millis(59'999)), 1);
  EXPECT_FALSE(limiter.take(1, kNow + Duration::seconds(60)));
}

TEST(RateLimiter, ARefusalCostsNothing) {
  RateLimiter limiter({1, Duration::seconds(1), 1});
  EXPECT_FALSE(limiter.take(1, kNow));
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(limiter.take(1, kNow + Duration::millis(500)));
  EXPECT_FALSE(limiter.take(1, kNow + Duration::seconds(1)));
}

TEST(RateLimiter, TakesTokensBack) {
  RateLimiter limiter({1, Duration::minutes(1), 2});
  EXPECT_EQ(drain(limiter, 1, kNow), 2);
  limiter.give_back(1);
  EXPECT_EQ(drain(limiter, 1, kNow), 1);
  // Never more than a full bucket, and nothing from an unknown client.
  for (int i = 0; i < 10; ++i) limiter.give_back(1);
  limiter.give_back(99);
  EXPECT_EQ(drain(limiter, 1, kNow), 2);
  EXPECT_EQ(drain(limiter, 99, kNow), 2);
}

TEST(RateLimiter, ZeroIsNoLimit) {
  RateLimiter limiter({0, Duration::seconds(1), 1});
  for (int i = 0; i < 1000; ++i) EXPECT_FALSE(limiter.take(1, kNow));
  EXPECT_EQ(limiter.size(), 0u);
}

TEST(RateLimiter, AClockThatIsSetBackLocksNobodyOut) {
  RateLimiter limiter({1, Duration::seconds(1), 2});
  EXPECT_EQ(drain(limiter, 1, kNow), 2);
  const Time yesterday = kNow - Duration::hours(24);
  EXPECT_EQ(limiter.take(1, yesterday), 1);
  EXPECT_FALSE(limiter.take(1, yesterday + Duration::seconds(1)));
}

TEST(RateLimiter, RemembersABoundedNumberOfClients) {
  constexpr std::size_t kClients = 64 * RateLimiter::kShards;
  RateLimiter limiter({1, Duration::seconds(1), 2}, kClients);
  for (std::uint64_t client = 0; client < 100'000; ++client) {
    EXPECT_FALSE(limiter.take(client, kNow));
  }
  EXPECT_LE(limiter.size(), kClients);
  // Clients that were quiet long enough make room for others.
  const Time later = kNow + Duration::minutes(1);
  for (std::uint64_t client = 500'000; client < 500'100; ++client) {
    EXPECT_EQ(drain(limiter, client, later), 2);
  }
}

}  // namespace
}  // namespace linepool::gate
