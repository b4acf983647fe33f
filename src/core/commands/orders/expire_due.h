// ExpireDue: ends or renews live leases that are due and announces rentals that are about to end; a
// bounded number of each per command.
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
  std::size_t count = 0;  // including renewed rentals
  bool more = false;      // `max` were due or near their end: ask again
};

Result<Expired> execute(Context& context, const ExpireDue& command);

}  // namespace linepool::core
