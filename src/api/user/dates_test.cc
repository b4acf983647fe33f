#include "api/user/dates.h"

#include <gtest/gtest.h>

namespace linepool::api::user {
namespace {

constexpr Time kNight{1'755'388'859'999};    // 2025-08-17 00:00:59.999
constexpr Time kNoon{1'755'432'000'000};     // 2025-08-17 12:00:00
constexpr Time kEvening{1'755'461'703'000};  // 2025-08-17 20:15:03

TimeZone zone(const char* name) {
  return TimeZone::load(name).value();
}

TEST(Dates, AreUtcUnlessTheInstallSaysOtherwise) {
  EXPECT_EQ(date_time(Time{1'795'366'800'000}, TimeZone()), "2026-11-22 17:00:00");
  EXPECT_EQ(date_time(kEvening, TimeZone()), "2025-08-17 20:15:03");
  EXPECT_EQ(date_time(kEvening, zone("Asia/Kuala_Lumpur")), "2025-08-18 04:15:03");
  EXPECT_EQ(date_time(kEvening, zone("America/New_York")), "2025-08-17 16:15:03");
}

TEST(Dates, OfMessagesHaveTheDayFirstAndATwelveHourClock) {
  EXPECT_EQ(message_time(kEvening, TimeZone()), "17/08/2025 08:15 pm");
  EXPECT_EQ(message_time(kNight, TimeZone()), "17/08/2025 12:00 am");
  EXPECT_EQ(message_time(kNoon, TimeZone()), "17/08/2025 12:00 pm");
  EXPECT_EQ(message_time(kNight, zone("America/New_York")), "16/08/2025 08:00 pm");
  EXPECT_EQ(message_time(kNoon, zone("Asia/Kathmandu")), "17/08/2025 05:45 pm");
}

TEST(Dates, FollowTheClocksOverAChange) {
  const TimeZone berlin = zone("Europe/Berlin");
  const Time spring{1'774'746'000'000};  // 2026-03-29 01:00:00 UTC
  EXPECT_EQ(date_time(spring - Duration::seconds(1), berlin), "2026-03-29 01:59:59");
  EXPECT_EQ(date_time(spring, berlin), "2026-03-29 03:00:00");
  const Time autumn{1'792'890'000'000};  // 2026-10-25 01:00:00 UTC
  EXPECT_EQ(date_time(autumn - Duration::seconds(1), berlin), "2026-10-25 02:59:59");
  EXPECT_EQ(date_time(autumn, berlin), "2026-10-25 02:00:00");
  EXPECT_EQ(message_time(autumn - Duration::hours(24), berlin), "24/10/2026 03:00 am");
}

}  // namespace
}  // namespace linepool::api::user
