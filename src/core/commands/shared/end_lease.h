// The end of a temporary lease, as rejection and expiry share it.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Ends a live temporary lease now: releases the hold of a waiting one, frees the line, starts the
// quarantine of the line for that app, and tells so in the log.
void end_lease_now(Context& context, Lease lease, LeaseState end_state);

}  // namespace linepool::core
