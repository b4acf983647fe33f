// Idempotency keys: a request that is made again gets its first answer again.
#pragma once

#include <string>

#include "base/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/catalogue.h"

namespace linepool::app {

// How long an answer is kept.
inline constexpr Duration kAnswersKept = Duration::hours(24);

// The answer of a command that carries an idempotency key: the first one, or that again.
struct Replayed {
  int status = 0;
  std::string body;
  bool again = false;
};

template <class ReplyType>
struct OnceFor {
  CustomerId customer;
  Digest name{};     // of the idempotency key
  Digest request{};  // of the method, the path and the body
  // The answer to be kept; runs inside the transaction and depends on nothing else.
  Replayed (*answer)(const ReplyType& reply, const Catalogue& catalogue, Time now) = nullptr;
};

}  // namespace linepool::app
