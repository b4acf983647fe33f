// Prune: removes what is kept for a time only: old events, delivery attempts, and answers kept for
// idempotency keys. A bounded piece of it at a time.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Pruned;

struct Prune {
  using Reply = Pruned;
  CustomerId customer;  // whose events to begin at; the operator's log comes first
  Time events_before;
  Time attempts_before;
  Time answers_before;
};

struct Pruned {
  std::size_t events = 0;
  std::size_t attempts = 0;
  std::size_t answers = 0;
  CustomerId next;    // where to go on
  bool more = false;  // otherwise everything has been looked at
};

// The newest event of each customer stays, whatever its age: the numbering goes on from it. Refuses
// nothing.
Result<Pruned> execute(Context& context, const Prune& command);

}  // namespace linepool::core
