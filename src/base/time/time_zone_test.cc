#include "base/time/time_zone.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/limits.h"
#include "base/time/posix_zone.h"

namespace linepool {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::int64_t kHour_s = 3600;

Time utc(int y, unsigned m, unsigned d, int hour, int minute = 0, int second = 0) {
  using namespace std::chrono;
  const sys_days date{year{y} / month{m} / day{d}};
  const sys_seconds point = date + hours{hour} + minutes{minute} + seconds{second};
  return Time{point.time_since_epoch().count() * 1000};
}

std::int64_t offset_s(const TimeZone& zone, Time t) {
  return zone.offset(t).ms / 1000;
}

std::string big_endian(std::int64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
  return text;
}

// A zone file of version 2 with an empty 32-bit block.
struct ZoneFile {
  std::vector<std::int64_t> offsets_s = {0};
  std::vector<std::pair<std::int64_t, int>> changes = {};  // when, to which offset
  std::string rule = "";
  int leap_seconds = 0;
  char version = '2';

  [[nodiscard]] std::string bytes() const {
    std::string text = header(0, 1, 0) + std::string(6, '\0');
    text += header(static_cast<std::int64_t>(changes.size()),
                   static_cast<std::int64_t>(offsets_s.size()), leap_seconds);
    for (const auto& [at_s, type] : changes) text += big_endian(at_s, 8);
    for (const auto& [at_s, type] : changes) text += big_endian(type, 1);
    for (const std::int64_t offset : offsets_s) text += big_endian(offset, 4) + std::string(2, 0);
    text += std::string(static_cast<std::size_t>(leap_seconds) * 12, '\0');
    return text + "\n" + rule + "\n";
  }

 private:
  [[nodiscard]] std::string header(std::int64_t times, std::int64_t types, int leaps) const {
    return std::string("TZif") + version + std::string(15, '\0') + big_endian(0, 4) +
           big_endian(0, 4) + big_endian(leaps, 4) + big_endian(times, 4) + big_endian(types, 4) +
           big_endian(0, 4);
  }
};

std::string refusal_of(const std::string& bytes) {
  const Result<TimeZone> zone = TimeZone::parse(bytes);
  return zone ? "accepted" : zone.refusal().sentence();
}

TEST(TimeZone, IsUtcUnlessToldOtherwise) {
  EXPECT_EQ(TimeZone().offset(utc(2026, 7, 1, 12)), Duration{});
  const auto zone = TimeZone::load("UTC", "/nowhere");
  ASSERT_TRUE(zone);
  EXPECT_EQ(zone->offset(utc(2026, 7, 1, 12)), Duration{});
}

TEST(TimeZone, ChangesTheClockAtTheSecond) {
  const auto berlin = TimeZone::load("Europe/Berlin");
  ASSERT_TRUE(berlin) << berlin.refusal().sentence();
  // The past comes from the table, the future from the rule.
  EXPECT_EQ(offset_s(*berlin, utc(2026, 3, 29, 0, 59, 59)), kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(2026, 3, 29, 1)), 2 * kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(2026, 10, 25, 0, 59, 59)), 2 * kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(2026, 10, 25, 1)), kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(2126, 3, 31, 0, 59, 59)), kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(2126, 3, 31, 1)), 2 * kHour_s);
  EXPECT_EQ(offset_s(*berlin, Time{utc(2026, 3, 29, 1).ms - 1}), kHour_s);
  EXPECT_EQ(offset_s(*berlin, utc(1850, 1, 1, 0)), 53 * 60 + 28);  // local mean time
}

TEST(TimeZone, KnowsTheOtherHalfOfTheWorld) {
  const auto sydney = TimeZone::load("Australia/Sydney");
  ASSERT_TRUE(sydney);
  EXPECT_EQ(offset_s(*sydney, utc(2090, 1, 1, 0)), 11 * kHour_s);  // summer over New Year
  EXPECT_EQ(offset_s(*sydney, utc(2090, 7, 1, 0)), 10 * kHour_s);
  const auto kathmandu = TimeZone::load("Asia/Kathmandu");
  ASSERT_TRUE(kathmandu);
  EXPECT_EQ(offset_s(*kathmandu, utc(2026, 1, 1, 0)), 5 * kHour_s + 45 * 60);
}

TEST(TimeZone, TimesThatNoCalendarShowsAreBounded) {
  const auto berlin = TimeZone::load("Europe/Berlin");
  ASSERT_TRUE(berlin);
  EXPECT_EQ(offset_s(*berlin, kForever), kHour_s);
  EXPECT_EQ(offset_s(*berlin, Time{INT64_MIN}), 53 * 60 + 28);
}

// The C library reads the same files with its own code.
TEST(TimeZone, AgreesWithTheCLibrary) {
  const char* const before = std::getenv("TZ");
  const std::string saved = before != nullptr ? before : "";
  for (const char* name :
       {"Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
        "America/St_Johns", "America/Nuuk", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran",
        "Asia/Gaza", "Asia/Kuala_Lumpur", "Asia/Kolkata", "Australia/Lord_Howe", "Antarctica/Troll",
        "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "Etc/GMT+12"}) {
    const auto zone = TimeZone::load(name);
    ASSERT_TRUE(zone) << zone.refusal().sentence();
    ::setenv("TZ", name, 1);
    ::tzset();
    // The step visits every hour of the day and every day of the year.
    constexpr std::int64_t kStep_s = 61 * kHour_s + 1801;
    const std::int64_t end_s = utc(2400, 1, 1, 0).ms / 1000;
    for (std::int64_t t = utc(1970, 1, 1, 0).ms / 1000; t < end_s; t += kStep_s) {
      std::tm local{};
      const std::time_t point = t;
      ASSERT_NE(::localtime_r(&point, &local), nullptr);
      ASSERT_EQ(offset_s(*zone, Time{t * 1000}), local.tm_gmtoff) << name << " at " << t;
    }
  }
  before != nullptr ? ::setenv("TZ", saved.c_str(), 1) : ::unsetenv("TZ");
  ::tzset();
}

TEST(TimeZone, ReadsATableWithoutARule) {
  const auto zone = TimeZone::parse(
      ZoneFile{.offsets_s = {600, -3600, 7200}, .changes = {{-1000, 1}, {1000, 2}}}.bytes());
  ASSERT_TRUE(zone) << zone.refusal().sentence();
  EXPECT_EQ(offset_s(*zone, Time{-1'001'000}), 600);
  EXPECT_EQ(offset_s(*zone, Time{-1'000'000}), -3600);
  EXPECT_EQ(offset_s(*zone, Time{999'999}), -3600);
  EXPECT_EQ(offset_s(*zone, Time{1'000'000}), 7200);
  EXPECT_EQ(offset_s(*zone, utc(9999, 12, 31, 23)), 7200);
}

TEST(TimeZone, RefusesFilesThatSayNonsense) {
  EXPECT_EQ(refusal_of(ZoneFile{}.bytes()), "accepted");
  EXPECT_THAT(refusal_of(""), HasSubstr("does not begin like one"));
  EXPECT_THAT(refusal_of("# version 2025b\n" + std::string(100, 'x')), HasSubstr("does not begin"));
  EXPECT_THAT(refusal_of(ZoneFile{.version = '\0'}.bytes()), HasSubstr("of version 1"));
  EXPECT_THAT(refusal_of(ZoneFile{.leap_seconds = 1}.bytes()), HasSubstr("counts leap seconds"));
  EXPECT_THAT(refusal_of(ZoneFile{.offsets_s = {}}.bytes()), HasSubstr("its types"));
  EXPECT_THAT(refusal_of(ZoneFile{.offsets_s = {100'000}}.bytes()), HasSubstr("an offset"));
  EXPECT_THAT(refusal_of(ZoneFile{.changes = {{1, 1}}}.bytes()), HasSubstr("a type that it lacks"));
  EXPECT_THAT(refusal_of(ZoneFile{.changes = {{2, 0}, {1, 0}}}.bytes()), HasSubstr("the order"));
  EXPECT_THAT(refusal_of(ZoneFile{.rule = "CET-1CEST"}.bytes()), HasSubstr("the rule"));
  EXPECT_THAT(refusal_of(ZoneFile{}.bytes() + "x"), HasSubstr("its last line"));
  EXPECT_THAT(refusal_of(std::string(limits::kZoneFileBytes + 1, 'T')), HasSubstr("too long"));
  std::string many = ZoneFile{}.bytes();
  many.replace(44 + 6 + 32, 4, "\x7F\xFF\xFF\xFF");  // the number of changes in the second block
  EXPECT_THAT(refusal_of(many), HasSubstr("too short"));
}

// However a damaged file is misread, no read goes out of bounds.
TEST(TimeZone, SurvivesEveryCutAndEveryFlippedByte) {
  std::ifstream in("/usr/share/zoneinfo/Africa/Casablanca", std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const std::string whole = text.str();
  ASSERT_GT(whole.size(), 100U);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(TimeZone::parse(whole.substr(0, length))) << length;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ flip);
      const Result<TimeZone> zone = TimeZone::parse(bytes);
      if (!zone) continue;
      for (const int year : {1, 1913, 1985, 2026, 2090, 9999}) {
        EXPECT_LE(std::abs(offset_s(*zone, utc(year, 4, 1, 0))), 26 * kHour_s);
      }
    }
  }
}

TEST(TimeZone, TellsWhatIsWrongWithAName) {
  const auto sentence = [](std::string_view name, const std::string& directory = kZoneDirectory) {
    const Result<TimeZone> zone = TimeZone::load(name, directory);
    return zone ? "accepted" : zone.refusal().sentence();
  };
  EXPECT_EQ(sentence("Europe/Berlin"), "accepted");
  EXPECT_EQ(sentence("Mars/Olympus"),
            "There is no time zone \"Mars/Olympus\" in /usr/share/zoneinfo; write the IANA name of "
            "a zone, such as Europe/Berlin, America/New_York or UTC.");
  for (const char* none : {"", "Europe", "/etc/passwd", "../zoneinfo/Europe/Berlin", "a b"}) {
    EXPECT_THAT(sentence(none), StartsWith("There is no time zone ")) << none;
  }
  EXPECT_THAT(sentence("tzdata.zi"), StartsWith("There is no time zone "));
  EXPECT_THAT(sentence("leapseconds"), HasSubstr("cannot be used: The zone file is damaged"));
  EXPECT_THAT(sentence("Europe/Berlin", "/nowhere"), HasSubstr("install Debian's tzdata"));
}

TEST(PosixZone, ReadsEveryWayToNameADay) {
  // J60 is the 1st of March in every year; 59 is the 29th of February in a leap year.
  const auto zone = PosixZone::parse("AAA0BBB,J60/0,59/0:00:01");
  ASSERT_TRUE(zone);
  EXPECT_EQ(zone->offset_s(utc(2024, 2, 29, 23, 59, 59).ms / 1000), 0);
  EXPECT_EQ(zone->offset_s(utc(2024, 3, 1, 0).ms / 1000), kHour_s);
  EXPECT_EQ(zone->offset_s(utc(2024, 12, 31, 0).ms / 1000), kHour_s);
  const auto half = PosixZone::parse("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
  ASSERT_TRUE(half);
  EXPECT_EQ(half->offset_s(utc(2026, 7, 1, 0).ms / 1000), 10 * kHour_s + 1800);
  EXPECT_EQ(half->offset_s(utc(2026, 1, 1, 0).ms / 1000), 11 * kHour_s);
  const auto before_midnight = PosixZone::parse("<-02>2<-01>,M3.5.0/-1,M10.5.0/0");
  ASSERT_TRUE(before_midnight);
  EXPECT_EQ(before_midnight->offset_s(utc(2026, 3, 29, 0, 59, 59).ms / 1000), -2 * kHour_s);
  EXPECT_EQ(before_midnight->offset_s(utc(2026, 3, 29, 1).ms / 1000), -kHour_s);
}

TEST(PosixZone, CanBeSummerAllTheYear) {
  const auto zone = PosixZone::parse("EST5EDT,0/0,J365/25");
  ASSERT_TRUE(zone);
  for (unsigned month = 1; month <= 12; ++month) {
    for (const int hour : {0, 4, 5, 6, 23}) {
      EXPECT_EQ(zone->offset_s(utc(2027, month, 1, hour).ms / 1000), -4 * kHour_s) << month;
    }
  }
}

TEST(PosixZone, RefusesAnythingElse) {
  EXPECT_TRUE(PosixZone::parse("UTC0"));
  EXPECT_TRUE(PosixZone::parse("<-0330>3:30:15"));
  for (const char* bad : {"",
                          "UT0",
                          "UTC",
                          "UTC25",
                          "UTC1:60",
                          "UTC-",
                          "<UTC0",
                          "<>0",
                          "CET-1CEST",
                          "CET-1CEST,M3.5.0",
                          "CET-1CEST,M3.5.0,",
                          "CET-1CEST,M0.5.0,M10.5.0",
                          "CET-1CEST,M3.6.0,M10.5.0",
                          "CET-1CEST,M3.5.7,M10.5.0",
                          "CET-1CEST,J0,J365",
                          "CET-1CEST,1,366",
                          "CET-1CEST,M3.5.0/168,M10.5.0",
                          "CET-1CEST,M3.5.0,M10.5.0/3x",
                          "CET-1CEST,M3.5.0 ,M10.5.0",
                          "CET-99999999999999999999"}) {
    EXPECT_FALSE(PosixZone::parse(bad)) << bad;
  }
}

}  // namespace
}  // namespace linepool
