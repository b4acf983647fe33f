// Invariants that hold in every store after every batch, whatever the commands were. They do not
// know which commands ran.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "store/store.h"

namespace linepool::sim {

// Max life of a temporary lease under any rules that a run draws.
inline constexpr Duration kLongestLife = Duration::hours(2);

// Cheap enough to check after every batch: the money of all accounts, holds and live leases, and
// that a line has at most one live lease per app (an exclusive one at most one in total) and, while
// it is in quarantine, a reason for that and no new lease. Returns "" or what is wrong.
std::string check_live(const store::Tx& tx, Time now);

// Checks everything, from the first row: the proof of the ledger; each message reached a lease that
// was live or in quarantine when it came; events have no gaps and agree with the leases.
std::string check_all(const store::Tx& tx);

// Whether the usage report of each customer says what these leases and messages, which are all
// there are, come to.
std::string check_usage(const store::Tx& tx, const std::vector<Lease>& leases,
                        const std::vector<Message>& messages, Time now);

}  // namespace linepool::sim
