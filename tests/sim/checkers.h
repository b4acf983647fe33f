// Invariants that hold in every store after every batch, whatever was asked of it. They know
// nothing of the commands that ran.
#pragma once

#include <string>

#include "base/time.h"
#include "store/store.h"

namespace linepool::sim {

// Of a temporary lease, whatever rules a run draws.
inline constexpr Duration kLongestLife = Duration::hours(2);

// What is cheap to see after every batch: money of all accounts, holds and live leases, and that a
// line has at most one live lease per app (an exclusive one at most one in all). "" or what is
// wrong.
std::string check_live(const store::Tx& tx, Time now);

// Everything, from the first row on: the proof of the ledger; each message reached a lease that was
// live, or in quarantine, when it came; events have no gaps and tell the same story as the leases.
std::string check_all(const store::Tx& tx);

}  // namespace linepool::sim
