// Tells clients when to try again.
#pragma once

#include <algorithm>
#include <utility>

#include "base/result.h"
#include "wire/http.h"

namespace linepool::api {

// With Retry-After in whole seconds, rounded up, where the refusal knows when it ends; a full queue
// is soon shorter.
inline wire::Response with_retry_after(wire::Response response, const Refusal& refusal) {
  const bool is_busy = refusal.error == Error::kBusy;
  if (!is_busy && refusal.remaining <= Duration{}) return response;
  const std::int64_t seconds = (refusal.remaining.ms + 999) / 1000;
  return wire::with_retry_after(std::move(response), std::max<std::int64_t>(seconds, 1));
}

}  // namespace linepool::api
