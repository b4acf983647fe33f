// What the counters and the log say of an SMS that was taken, whichever way it came.
#pragma once

#include <string_view>

#include "core/commands/messages/receive_message.h"
#include "core/health/supply_counters.h"

namespace linepool::supply {

// `request` is what the log calls the request that brought it.
void count_received(const core::SupplierCounters& counters, const core::Received& received,
                    std::string_view supplier, std::string_view request);

}  // namespace linepool::supply
