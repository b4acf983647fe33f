#include "client/http/backoff.h"

#include <algorithm>
#include <cstdint>

#include "base/check.h"

namespace linepool {
inline namespace client_v1 {

using std::chrono::milliseconds;

milliseconds lengthen(milliseconds wait, double jitter, double chance) {
  CHECK(jitter >= 0 && chance >= 0 && chance <= 1);
  const double extra = static_cast<double>(wait.count()) * jitter * chance;
  return wait + milliseconds(static_cast<std::int64_t>(extra));
}

milliseconds step_after(std::span<const milliseconds> waits, std::size_t polls) {
  CHECK(!waits.empty() && polls > 0);
  return waits[std::min(polls, waits.size()) - 1];
}

milliseconds repetition_wait(unsigned attempt) {
  return std::min(milliseconds(200) * (1u << std::min(attempt, 5u)), milliseconds(5'000));
}

}  // namespace client_v1
}  // namespace linepool
