// The end of a temporary lease, shared by rejection and expiry.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Ends a live temporary lease now: releases the hold if it is still waiting, frees the line, starts
// the line's quarantine for that app, and writes it to the log.
void end_lease_now(Context& context, Lease lease, LeaseState end_state);

}  // namespace linepool::core
