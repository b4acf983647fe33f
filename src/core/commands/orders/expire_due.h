// ExpireDue: ends or renews the live leases whose time is over, and announces the ends of rentals
// that are near, a bounded number of each at a time.
#pragma once

#include <cstddef>

#include "base/limits.h"
#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Expired;

struct ExpireDue {
  using Reply = Expired;
  std::size_t max = limits::kExpirePerCommand;
};

struct Expired {
  std::size_t count = 0;  // rentals that were renewed included
  bool more = false;      // as many as asked for were due or near their end: ask again
};

Result<Expired> execute(Context& context, const ExpireDue& command);

}  // namespace linepool::core
