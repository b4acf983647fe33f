// The entries of a trace, by what they tell of.
#pragma once

#include <vector>

#include "core/queries/trace/trace.h"

namespace linepool::core {

// The life of a lease, without its SMS.
void add_lease_steps(const store::Tx& tx, const Lease& lease, std::vector<TraceEntry>& entries);

// The SMS as it came, its redeliveries, and what was charged for it. `lease` is its lease, if it
// has one.
void add_sms_steps(const store::Tx& tx, const Catalogue& catalogue, const Lease* lease,
                   Message message, std::vector<TraceEntry>& entries);

// Parts of long SMS for the number that wait for others.
void add_part_steps(const store::Tx& tx, LineNumber number, std::vector<TraceEntry>& entries);

// What became of the SMS at each webhook of its lease's customer.
void add_delivery_steps(const store::Tx& tx, const Lease& lease, const Message& message,
                        std::vector<TraceEntry>& entries);

}  // namespace linepool::core
