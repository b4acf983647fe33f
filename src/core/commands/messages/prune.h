// Prune: removes data that is kept only for a time (old events, delivery attempts, and answers kept
// for idempotency keys), a bounded amount per command.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Pruned;

struct Prune {
  using Reply = Pruned;
  CustomerId customer;  // where to start; the operator's log comes before all customers
  Time events_before;
  Time attempts_before;
  Time answers_before;
};

struct Pruned {
  std::size_t events = 0;
  std::size_t attempts = 0;
  std::size_t answers = 0;
  CustomerId next;    // where to continue
  bool more = false;  // false once everything has been looked at
};

// Each customer's newest event stays, whatever its age, because the numbering continues from it.
// Never refused.
Result<Pruned> execute(Context& context, const Prune& command);

}  // namespace linepool::core
