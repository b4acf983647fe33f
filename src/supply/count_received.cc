#include "supply/count_received.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include "base/log/log.h"

namespace linepool::supply {

void count_received(const core::SupplierCounters& counters, const core::Received& received,
                    std::string_view supplier, std::string_view request) {
  const bool is_taken = !received.lease.is_none() || received.is_self_test;
  (is_taken ? counters.taken : counters.binned).Increment();
  if (received.clock_error) {
    counters.clock_error_seconds.Set(static_cast<double>(received.clock_error->ms) / 1000);
  }
  if (counters.clock_is_wrong->exchange(received.clock_is_wrong) != received.clock_is_wrong) {
    log_line(LogLevel::kWarning,
             received.clock_is_wrong ? "supplier_clock_is_wrong" : "supplier_clock_is_right_again",
             {{"request", request}, {"supplier", supplier}});
  }
  if (!received.repeats_id) return;
  counters.repeated_ids.Increment();
  log_line(LogLevel::kWarning, "sms_id_repeated",
           {{"request", request}, {"supplier", supplier}, {"message", received.message.value}});
}

}  // namespace linepool::supply
