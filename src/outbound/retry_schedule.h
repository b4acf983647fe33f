// When a failed delivery is retried: soon at first, then less and less often, for about two days.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/check.h"
#include "base/crypto/random.h"
#include "base/time.h"

namespace linepool::outbound {

inline constexpr std::array kRetryDelays{
    Duration::seconds(5),  Duration::seconds(30), Duration::minutes(2), Duration::minutes(10),
    Duration::minutes(30), Duration::hours(1),    Duration::hours(2),   Duration::hours(4),
    Duration::hours(8),    Duration::hours(12),   Duration::hours(18)};

inline constexpr Duration kLongestRetryAfter = Duration::hours(1);

// How long to wait after attempt number `attempt`, counted from 1; nothing if it was the last. Up
// to a fifth shorter or longer than the table's delay, so that deliveries that failed together are
// not retried together. A receiver may ask for more, up to an hour.
inline std::optional<Duration> retry_delay(std::int32_t attempt,
                                           std::optional<Duration> retry_after, Random& random) {
  CHECK(attempt >= 1);
  const auto place = static_cast<std::size_t>(attempt) - 1;
  if (place >= kRetryDelays.size()) return {};
  const std::int64_t fifth = kRetryDelays[place].ms / 5;
  const auto jitter =
      static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(2 * fifth + 1))) - fifth;
  const Duration own = kRetryDelays[place] + Duration::millis(jitter);
  return std::max(own, std::min(retry_after.value_or(Duration{}), kLongestRetryAfter));
}

}  // namespace linepool::outbound
