// The plain sentences that the user API and the probes answer with.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "wire/handler.h"

namespace linepool::api {

// The sentence of a refusal as the user API sends it: HTTP 200 and text/plain, but 503 when busy.
wire::Response refuse(const Refusal& refusal);
// 429 with Retry-After.
wire::Response too_many_requests(std::int64_t retry_after_s);
// 503 with Retry-After: a queue is full.
wire::Response busy();
// Replaces an answer that was lost: busy(), or the sentence of kTryLater with 500.
wire::Response sentence_fallback(wire::Lost lost);
// 405 with Allow.
wire::Response method_not_allowed(std::string_view allowed);
// 404.
wire::Response not_found();

}  // namespace linepool::api
