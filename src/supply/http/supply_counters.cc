#include "supply/http/supply_counters.h"

#include <prometheus/counter.h>

namespace linepool::supply {
namespace {

SupplierCounters make_counters(Metrics& metrics, const std::string& supplier) {
  const auto outcome = [&](const char* what) -> Counter& {
    return metrics.counter("linepool_supply_sms_total",
                           "SMS delivered over HTTP: received = taken + binned + refused.",
                           {{"supplier", supplier}, {"outcome", what}});
  };
  const auto refusal = [&](SupplyRefusal reason) {
    return &metrics.counter("linepool_supply_refusals_total", "SMS refused over HTTP, by reason.",
                            {{"supplier", supplier}, {"reason", std::string(name(reason))}});
  };
  return {outcome("received"),
          outcome("taken"),
          outcome("binned"),
          outcome("refused"),
          {refusal(SupplyRefusal::kCredential), refusal(SupplyRefusal::kSize),
           refusal(SupplyRefusal::kOverload)},
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
  }
  return "";
}

SupplyCounters::SupplyCounters(Metrics& metrics) : metrics_(metrics) {
  of(kUnknown);
}

const SupplierCounters& SupplyCounters::of(std::string_view supplier) {
  const std::lock_guard lock(mutex_);
  const auto known = by_supplier_.find(supplier);
  if (known != by_supplier_.end()) return known->second;
  const std::string name(supplier);
  return by_supplier_.emplace(name, make_counters(metrics_, name)).first->second;
}

void SupplyCounters::refuse(std::string_view supplier, SupplyRefusal reason) {
  const SupplierCounters& counters = of(supplier);
  counters.refused.Increment();
  counters.refusals.at(static_cast<std::size_t>(reason))->Increment();
}

}  // namespace linepool::supply
