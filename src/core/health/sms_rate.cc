#include "core/health/sms_rate.h"

#include <algorithm>

#include "base/check.h"

namespace linepool::core {

void SmsRate::add(Time at) {
  const std::int64_t step = at.ms / kStepMs;
  if (step <= newest_ - kSteps) return;
  const std::int64_t first = std::max(newest_ + 1, step - kSteps + 1);
  for (std::int64_t empty = first; empty <= step; ++empty) {
    counts_[static_cast<std::size_t>(empty % kSteps)] = 0;
  }
  newest_ = std::max(newest_, step);
  ++counts_[static_cast<std::size_t>(step % kSteps)];
}

std::int64_t SmsRate::count(Time now, Duration from, Duration until) const {
  CHECK(until <= from && from <= Duration::minutes(60));
  const std::int64_t first = std::max((now - from).ms / kStepMs + 1, newest_ - kSteps + 1);
  const std::int64_t last = std::min((now - until).ms / kStepMs, newest_);
  std::int64_t sum = 0;
  for (std::int64_t step = first; step <= last; ++step) {
    sum += counts_[static_cast<std::size_t>(step % kSteps)];
  }
  return sum;
}

}  // namespace linepool::core
