// When to come again.
#pragma once

#include <string>
#include <utility>

#include "base/result.h"
#include "wire/http.h"

namespace linepool::api {

// With Retry-After in whole seconds, rounded up, where the refusal knows when it ends.
inline wire::Response with_retry_after(wire::Response response, const Refusal& refusal) {
  if (refusal.remaining <= Duration{}) return response;
  const std::int64_t seconds = (refusal.remaining.ms + 999) / 1000;
  response.headers.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

}  // namespace linepool::api
