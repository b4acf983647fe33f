// Refusals of the JSON APIs: application/problem+json (RFC 9457) with the error's code, repeated as
// `error`, and the sentence, repeated as `message`, because clients read either.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "wire/handler.h"

namespace linepool::api {

// Sets, for the process, the address that begins every `type`; "" is the default and makes it
// relative to the server. Call it before threads start.
void name_problems_below(std::string_view public_url);

// {"type","title","status","detail","code","error","message"}; if it is known when the request may
// succeed, also that time ("cancellableAt", "availableAt") and Retry-After.
wire::Response problem(const Refusal& refusal);
// As above, with a status other than the error table's.
wire::Response problem(const Refusal& refusal, int status);
// 503 with Retry-After: a queue is full.
wire::Response busy_problem();
// Replaces an answer that was lost: busy_problem() or kInternal.
wire::Response problem_fallback(wire::Lost lost);
// 429 with Retry-After.
wire::Response too_many_problem(std::int64_t retry_after_s);
// 405 with Allow.
wire::Response method_problem(std::string_view allowed);

}  // namespace linepool::api
