// ExpireDue: ends or renews live leases that are due, announces rentals that are about to end, and
// delivers long SMS whose missing parts have been waited for long enough; a bounded number of each
// per command.
#pragma once

#include <cstddef>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "core/commands/messages/receive_part.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Expired;

struct ExpireDue {
  using Reply = Expired;
  std::size_t max = limits::kExpirePerCommand;
};

struct Expired {
  std::size_t count = 0;                  // of leases, including renewed rentals
  bool more = false;                      // `max` were due or near their end: ask again
  std::vector<PartsDelivered> delivered;  // long SMS, of which parts are missing
};

Result<Expired> execute(Context& context, const ExpireDue& command);

}  // namespace linepool::core
