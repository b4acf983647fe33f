// What the counters say of long SMS that came in parts.
#pragma once

#include <span>
#include <string_view>

#include "base/metrics.h"
#include "core/commands/messages/receive_part.h"
#include "core/health/supply_counters.h"

namespace linepool::supply {

// Any thread. Both must outlive this object.
class PartCounters {
 public:
  PartCounters(Metrics& metrics, core::SupplyCounters& suppliers);

  // A part, and what its coming delivered.
  void count(const core::PartReceived& received);
  // SMS that left their sets. Each counts as one SMS of its supplier.
  void count(std::span<const core::PartsDelivered> delivered);

 private:
  core::SupplyCounters& suppliers_;
  Counter& kept_;
  Counter& duplicate_;
  Counter& whole_;
  Counter& incomplete_;
};

}  // namespace linepool::supply
