#include "cli/terminal/duration.h"

#include <gtest/gtest.h>

namespace linepool::cli {
namespace {

TEST(Duration, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(parse_duration("90s"), Duration::seconds(90));
  EXPECT_EQ(parse_duration("20m"), Duration::minutes(20));
  EXPECT_EQ(parse_duration("2h"), Duration::hours(2));
  EXPECT_EQ(parse_duration("3d"), Duration::hours(72));
  EXPECT_EQ(parse_duration("1d12h"), Duration::hours(36));
  EXPECT_EQ(parse_duration("1d0h1m1s"), Duration::hours(24) + Duration::seconds(61));
  EXPECT_EQ(parse_duration("3650d"), Duration::hours(24 * 3650));
  EXPECT_EQ(parse_duration("315360000s"), Duration::hours(24 * 3650));
}

TEST(Duration, IsNothingElse) {
  for (const char* bad : {"",
                          "d",
                          "3",
                          "0s",
                          "0d0h",
                          "-3d",
                          "+3d",
                          "3 d",
                          " 3d",
                          "3d ",
                          "3D",
                          "1.5h",
                          "3w",
                          "12h1d",
                          "1d1d",
                          "1d12",
                          "1s1ms",
                          "5ms",
                          "3651d",
                          "3650d1s",
                          "9999999999s",
                          "99999999999999999999999d"}) {
    EXPECT_EQ(parse_duration(bad), std::nullopt) << bad;
  }
}

TEST(Duration, IsWrittenAsItIsRead) {
  for (const char* text : {"90d", "1d12h", "21m", "1m30s", "23h59m59s"}) {
    EXPECT_EQ(written(*parse_duration(text)), text);
  }
  EXPECT_EQ(written(Duration{}), "0s");
  EXPECT_EQ(written(Duration::seconds(90) + Duration::millis(5)), "1m30s5ms");
}

}  // namespace
}  // namespace linepool::cli
