// A customer's leases, newest first, each with its newest SMS.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::core {

struct HistoryRow {
  Lease lease;
  SmsText text;                    // of the newest SMS; "" if none came
  std::optional<std::string> otp;  // its one-time code
};

// Leases older than `before`, which is one of the customer's (none: from the newest); at most `max`
// (<= kPageRows).
std::vector<HistoryRow> history(const store::Tx& tx, CustomerId customer, LeaseId before,
                                std::size_t max);

}  // namespace linepool::core
