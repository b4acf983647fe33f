#include "supply/count_parts.h"

#include <prometheus/counter.h>

#include "supply/count_received.h"

namespace linepool::supply {
namespace {

// What the log calls the request of an SMS that several brought.
constexpr std::string_view kRequest = "parts";

Counter& part_counter(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_sms_parts_total", "Parts of long SMS.", {{"outcome", outcome}});
}

Counter& sms_counter(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_long_sms_total",
                         "SMS that came in parts: joined, or delivered without those missing.",
                         {{"outcome", outcome}});
}

}  // namespace

PartCounters::PartCounters(Metrics& metrics, core::SupplyCounters& suppliers)
    : suppliers_(suppliers),
      kept_(part_counter(metrics, "kept")),
      duplicate_(part_counter(metrics, "duplicate")),
      whole_(sms_counter(metrics, "joined")),
      incomplete_(sms_counter(metrics, "incomplete")) {}

void PartCounters::count(const core::PartReceived& received) {
  (received.duplicate ? duplicate_ : kept_).Increment();
  count(received.delivered);
}

void PartCounters::count(std::span<const core::PartsDelivered> delivered) {
  for (const core::PartsDelivered& one : delivered) {
    (one.is_whole ? whole_ : incomplete_).Increment();
    const core::SupplierCounters& supplier = suppliers_.of(one.supplier);
    supplier.received.Increment();
    count_received(supplier, one.received, one.supplier, kRequest);
  }
}

}  // namespace linepool::supply
