#include "supply/http/supplier_time.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

constexpr Time kNow{1'795'603'500'000};  // 2026-11-25 10:45:00 UTC
constexpr Time kTen{1'795'600'800'000};  // 2026-11-25 10:00:00 UTC

Time at(std::string_view text) {
  return read_supplier_time(text, nullptr, kNow).at;
}

TEST(SupplierTime, SinceTheEpochInAnyUnit) {
  EXPECT_EQ(format_time(kTen), "2026-11-25 10:00:00");
  EXPECT_EQ(at("1795600800"), kTen);
  EXPECT_EQ(at(" 1795600800.25 ").ms, kTen.ms + 250);
  EXPECT_EQ(at("1795600800,5").ms, kTen.ms + 500);
  EXPECT_EQ(at("1795600800250").ms, kTen.ms + 250);
  EXPECT_EQ(at("1795600800250.75").ms, kTen.ms + 250);
  EXPECT_EQ(at("1795600800250999").ms, kTen.ms + 250);
  EXPECT_EQ(at("1795600800250999999").ms, kTen.ms + 250);
}

TEST(SupplierTime, WithItsOffset) {
  for (const char* text :
       {"2026-11-25T10:00:00Z", "2026-11-25T18:00:00+08:00", "2026-11-25 18:00:00 +0800",
        "2026-11-25T18:00:00 08:00", "2026-11-25T04:30:00.000-05:30", "2026-11-25 10:00:00 UTC",
        "2026/11/25 10:00Z", "20261125100000Z", "20261125T180000+0800",
        "Wed, 25 Nov 2026 10:00:00 GMT", "Wednesday, 25-Nov-26 10:00:00 GMT",
        "25 Nov 2026 18:00:00 +0800", "Wed Nov 25 2026 10:00:00 GMT+0000 (UTC)",
        "Wed Nov 25 2026 18:00:00 GMT+0800 (Malaysia Time)", "26/11/25,18:00:00+32",
        "26/11/25,05:00:00-20"}) {
    EXPECT_EQ(at(text), kTen) << text;
    EXPECT_FALSE(read_supplier_time(text, nullptr, kNow).bad) << text;
  }
}

TEST(SupplierTime, WithoutAnOffsetOnlyInTheSuppliersZone) {
  const TimeZone utc;
  const Result<TimeZone> berlin = TimeZone::load("Europe/Berlin");
  ASSERT_TRUE(berlin.ok());
  for (const char* text : {"2026-11-25 10:00:00", "2026-11-25+10:00:00", "20261125100000",
                           "2026-11-25 10:00", "Wed Nov 25 10:00:00 2026", "26/11/25,10:00:00"}) {
    const SupplierTime unknown = read_supplier_time(text, nullptr, kNow);
    EXPECT_FALSE(unknown.at.is_set()) << text;
    EXPECT_FALSE(unknown.bad) << text;
    EXPECT_EQ(read_supplier_time(text, &utc, kNow).at, kTen) << text;
    EXPECT_EQ(read_supplier_time(text, &*berlin, kNow).at, kTen - Duration::hours(1)) << text;
  }
}

TEST(SupplierTime, ASummerNightBesideAChange) {
  const Result<TimeZone> berlin = TimeZone::load("Europe/Berlin");
  ASSERT_TRUE(berlin.ok());
  constexpr Time kMarch{1'774'752'000'000};  // 2026-03-29 02:40:00 UTC
  EXPECT_EQ(format_time(read_supplier_time("2026-03-29 03:30:00", &*berlin, kMarch).at),
            "2026-03-29 01:30:00");
  EXPECT_EQ(format_time(read_supplier_time("2026-03-29 01:30:00", &*berlin, kMarch).at),
            "2026-03-29 00:30:00");
}

TEST(SupplierTime, WhatIsNoTimeIsMarked) {
  for (const char* text :
       {"0", "-5", "tomorrow", "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z",
        "2026-11-25T24:00:00Z", "2026-11-25", "10:00:00", "2026-11-25T10:00:00+99:00", "1e9",
        "25/11/2026 10:00:00", "99999999999999999999", "2026-11-25T10:00:00Z and more",
        "Wed, 25 Foo 2026 10:00:00 GMT", "1795600800 0", "."}) {
    const SupplierTime time = read_supplier_time(text, nullptr, kNow);
    EXPECT_TRUE(time.bad) << text;
    EXPECT_FALSE(time.at.is_set()) << text;
  }
  EXPECT_FALSE(read_supplier_time("", nullptr, kNow).bad);
  EXPECT_FALSE(read_supplier_time("  ", nullptr, kNow).bad);
}

TEST(SupplierTime, WhatIsFarOffIsMarkedAndNotBelieved) {
  const auto read = [](Time t) { return read_supplier_time(format_rfc3339(t), nullptr, kNow); };
  EXPECT_EQ(read(kNow + kSupplierTimeAhead).at, kNow + kSupplierTimeAhead);
  EXPECT_TRUE(read(kNow + kSupplierTimeAhead + Duration::millis(1)).bad);
  EXPECT_EQ(read(kNow - kSupplierTimePast).at, kNow - kSupplierTimePast);
  EXPECT_TRUE(read(kNow - kSupplierTimePast - Duration::millis(1)).bad);
  EXPECT_TRUE(read_supplier_time("2031-01-01T00:00:00Z", nullptr, kNow).bad);
}

}  // namespace
}  // namespace linepool::supply
