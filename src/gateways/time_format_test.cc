#include "gateways/time_format.h"

#include <gtest/gtest.h>

namespace linepool::gateways {
namespace {

TEST(TimeFormat, ReadsWhatItDescribes) {
  EXPECT_EQ(read_in_format("25/11/2026 10:05:09", "%d/%m/%Y %H:%M:%S"), "2026-11-25T10:05:09");
  EXPECT_EQ(read_in_format(" 11-25-26  9:05", "%m-%d-%y %H:%M"), "2026-11-25T09:05:00");
  EXPECT_EQ(read_in_format("25 NOV 2026 12:30 AM", "%d %b %Y %I:%M %p"), "2026-11-25T00:30:00");
  EXPECT_EQ(read_in_format("25 Nov 2026 12:30pm", "%d %b %Y %I:%M%p"), "2026-11-25T12:30:00");
  EXPECT_EQ(read_in_format("1:05pm,1.2.2026", "%I:%M%p,%d.%m.%Y"), "2026-02-01T13:05:00");
  EXPECT_EQ(read_in_format("25/11/2026 10:05 +0800", "%d/%m/%Y %H:%M %z"),
            "2026-11-25T10:05:00+08:00");
  EXPECT_EQ(read_in_format("25/11/2026 10:05Z", "%d/%m/%Y %H:%M%z"), "2026-11-25T10:05:00Z");
  EXPECT_EQ(read_in_format("20261125100509", "%Y%m%d%H%M%S"), "2026-11-25T10:05:09");
  EXPECT_EQ(read_in_format("100% 25/11/2026 10:05", "100%% %d/%m/%Y %H:%M"), "2026-11-25T10:05:00");
}

TEST(TimeFormat, RefusesEverythingElse) {
  for (const char* text : {"", "25/11/2026", "25-11-2026 10:05", "25/11/2026 10:05:00", "a/b/c d:e",
                           "25/11/2026 10:"}) {
    EXPECT_EQ(read_in_format(text, "%d/%m/%Y %H:%M"), std::nullopt) << text;
  }
  EXPECT_EQ(read_in_format("25/11/2026 13:05 pm", "%d/%m/%Y %I:%M %p"), std::nullopt);
  EXPECT_EQ(read_in_format("25 Foo 2026 10:05", "%d %b %Y %H:%M"), std::nullopt);
}

TEST(TimeFormat, WritesWhatItReads) {
  constexpr Time kNoon{1'795'608'309'000};  // 2026-11-25T12:05:09Z
  EXPECT_EQ(write_in_format(kNoon, "%d/%m/%Y %H:%M:%S", TimeZone()), "25/11/2026 12:05:09");
  EXPECT_EQ(write_in_format(kNoon, "%y-%b-%d 100%% %I:%M %p", TimeZone()),
            "26-Nov-25 100% 12:05 PM");
  EXPECT_EQ(write_in_format(kNoon - Duration::hours(12), "%I:%M %p", TimeZone()), "12:05 AM");
  const Result<TimeZone> zone = TimeZone::load("America/St_Johns");
  ASSERT_TRUE(zone.ok());
  EXPECT_EQ(write_in_format(kNoon, "%d %b %Y %I:%M:%S%p %z", *zone),
            "25 Nov 2026 08:35:09AM -0330");
  EXPECT_EQ(read_in_format("25 Nov 2026 08:35:09AM -0330", "%d %b %Y %I:%M:%S%p %z"),
            "2026-11-25T08:35:09-03:30");
}

TEST(TimeFormat, MustGiveADayAndATime) {
  for (const char* good :
       {"%Y-%m-%d %H:%M", "%y%m%d%H%M", "%d %b %Y %I:%M:%S %p %z", "%%%Y%m%d%H%M"})
    EXPECT_TRUE(is_time_format(good)) << good;
  for (const char* bad :
       {"", "%Y-%m-%d", "%Y-%m-%d %I:%M", "%Y-%m-%d %H:%M %p", "%Y %y %m %d %H %M",
        "%Y-%m-%d %H:%M %", "%Y-%m-%d %H:%M %Q", "%Y %Y %m %d %H %M"})
    EXPECT_FALSE(is_time_format(bad)) << bad;
}

}  // namespace
}  // namespace linepool::gateways
