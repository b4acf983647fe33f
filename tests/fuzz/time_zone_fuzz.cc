// Zone files and POSIX rules: whatever is accepted has offsets within a day and a bit, at any time,
// and answers the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "base/check.h"
#include "base/time/posix_zone.h"
#include "base/time/time_zone.h"

using linepool::Duration;
using linepool::PosixZone;
using linepool::Time;
using linepool::TimeZone;

namespace {

constexpr std::int64_t kYear_s = 31'556'952;
constexpr std::int64_t kOffsetMost_s = 26 * 3600;

void check_rule(std::string_view input) {
  const auto rule = PosixZone::parse(input);
  if (!rule) return;
  for (std::int64_t years = -200; years <= 200; years += 7) {
    for (const std::int64_t in_year_s : {-1L, 0L, 86'400L, kYear_s / 3, kYear_s - 86'400}) {
      const std::int64_t at_s = years * kYear_s + in_year_s;
      CHECK(std::abs(rule->offset_s(at_s)) <= kOffsetMost_s);
    }
  }
}

void check_file(std::string_view input) {
  const auto zone = TimeZone::parse(input);
  if (!zone) {
    CHECK(!zone.refusal().sentence().empty());
    return;
  }
  for (const std::int64_t ms :
       {std::numeric_limits<std::int64_t>::min(), -62'135'596'800'001L, -1L, 0L, 1'700'000'000'000L,
        4'102'444'800'000L, 253'402'300'800'000L, std::numeric_limits<std::int64_t>::max()}) {
    const Duration offset = zone->offset(Time{ms});
    CHECK(std::abs(offset.ms) <= kOffsetMost_s * 1000 && offset.ms % 1000 == 0);
    CHECK(TimeZone(*zone).offset(Time{ms}) == offset);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check_rule(input);
  check_file(input);
  return 0;
}
