#include "supply/received_at.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

std::int64_t ms_of(std::string_view text) {
  const Result<Time> time = parse_received_at(text);
  return time ? time->ms : -1;
}

TEST(ReceivedAt, TakesRfc3339) {
  EXPECT_EQ(ms_of("2026-11-22T17:00:00Z"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("2026-11-22T17:00:00.123Z"), 1'795'366'800'123);
  EXPECT_EQ(ms_of("2026-11-22T17:00:00.1234567Z"), 1'795'366'800'123);
  EXPECT_EQ(ms_of("2026-11-22t17:00:00z"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("2026-11-23T01:00:00+08:00"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("2026-11-22T13:30:00-0330"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("2026-11-22 17:00:00"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("2026-11-23T01:00:00 08:00"), 1'795'366'800'000) << "a plus that was decoded";
}

TEST(ReceivedAt, TakesSecondsAndMilliseconds) {
  EXPECT_EQ(ms_of("1795366800"), 1'795'366'800'000);
  EXPECT_EQ(ms_of("1795366800123"), 1'795'366'800'123);
  EXPECT_EQ(ms_of("1"), 1000);
}

TEST(ReceivedAt, RefusesAnythingElse) {
  for (const char* bad :
       {"", "0", "-5", "+5", "soon", "2026-11-22", "2026-11-22T17:00", "2026-02-30T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T17:00:00.Z",
        "2026-11-22T17:00:00+8", "2026-11-22T17:00:00Zx", "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+01:00", "99999999999999999999", "999999999999999", "17e8"}) {
    EXPECT_FALSE(parse_received_at(bad)) << bad;
  }
}

}  // namespace
}  // namespace linepool::supply
