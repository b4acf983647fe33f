#include "core/health/supply_counters.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <algorithm>

namespace linepool::core {
namespace {

SupplierCounters make_counters(Metrics& metrics, const std::string& supplier) {
  const auto outcome = [&](const char* what) -> Counter& {
    return metrics.counter("linepool_supply_sms_total",
                           "SMS from suppliers: received = taken + binned + refused.",
                           {{"supplier", supplier}, {"outcome", what}});
  };
  const auto refusal = [&](SupplyRefusal reason) {
    return &metrics.counter("linepool_supply_refusals_total",
                            "SMS from suppliers that were refused, by reason.",
                            {{"supplier", supplier}, {"reason", std::string(name(reason))}});
  };
  return {outcome("received"),
          outcome("taken"),
          outcome("binned"),
          outcome("refused"),
          {refusal(SupplyRefusal::kCredential), refusal(SupplyRefusal::kSize),
           refusal(SupplyRefusal::kOverload), refusal(SupplyRefusal::kUnsigned),
           refusal(SupplyRefusal::kSignature), refusal(SupplyRefusal::kStale),
           refusal(SupplyRefusal::kUnchecked)},
          metrics.counter("linepool_supply_repeated_ids_total",
                          "SMS that reused the id of another SMS from their supplier.",
                          {{"supplier", supplier}}),
          metrics.gauge("linepool_supply_clock_error_seconds",
                        "How many seconds a supplier's clock is behind ours.",
                        {{"supplier", supplier}})};
}

}  // namespace

std::string_view name(SupplyRefusal reason) {
  switch (reason) {
    case SupplyRefusal::kCredential: return "credential";
    case SupplyRefusal::kSize: return "size";
    case SupplyRefusal::kOverload: return "overload";
    case SupplyRefusal::kUnsigned: return "unsigned";
    case SupplyRefusal::kSignature: return "signature";
    case SupplyRefusal::kStale: return "stale";
    case SupplyRefusal::kUnchecked: return "unchecked";
  }
  return "";
}

SupplyCounters::SupplyCounters(Metrics& metrics, const Clock& clock)
    : metrics_(metrics), clock_(clock) {
  of(kUnknown);
}

SupplyCounters::Entry& SupplyCounters::entry_of(std::string_view supplier) {
  const auto known = by_supplier_.find(supplier);
  if (known != by_supplier_.end()) return known->second;
  const std::string name(supplier);
  return by_supplier_.emplace(name, Entry{make_counters(metrics_, name), {}, {}, {}}).first->second;
}

const SupplierCounters& SupplyCounters::of(std::string_view supplier) {
  const std::lock_guard lock(mutex_);
  return entry_of(supplier).counters;
}

void SupplyCounters::refuse(std::string_view supplier, SupplyRefusal reason,
                            std::string_view words) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entry_of(supplier);
  entry.counters.refused.Increment();
  entry.counters.refusals.at(static_cast<std::size_t>(reason))->Increment();
  entry.last_refusal = std::max(entry.last_refusal, clock_.now());
  entry.last_reason = reason;
  entry.last_words = words;
  if (entry.refused_at == nullptr) {
    entry.refused_at =
        &metrics_.gauge("linepool_supplier_last_refusal_timestamp_seconds",
                        "When an SMS of the supplier was last refused, in seconds since 1970.",
                        {{"supplier", std::string(supplier)}});
  }
  entry.refused_at->Set(static_cast<double>(entry.last_refusal.ms) / 1000);
}

SupplyCounts SupplyCounters::counts(std::string_view supplier) const {
  const std::lock_guard lock(mutex_);
  const auto known = by_supplier_.find(supplier);
  if (known == by_supplier_.end()) return {};
  const auto value = [](const Counter& counter) {
    return static_cast<std::int64_t>(counter.Value());
  };
  const SupplierCounters& counters = known->second.counters;
  const Entry& entry = known->second;
  return {value(counters.received), value(counters.taken), value(counters.binned),
          value(counters.refused),  entry.last_refusal,    entry.last_reason,
          entry.last_words};
}

}  // namespace linepool::core
