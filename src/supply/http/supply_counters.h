// Counts what became of each supplier's SMS, for /metrics.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/metrics.h"

namespace linepool::supply {

// Why a request was refused; never because of the SMS's content.
enum class SupplyRefusal : std::uint8_t {
  kCredential,  // unknown supplier or wrong token
  kSize,        // the body is too large
  kOverload,    // the engine is busy or stopping
};

std::string_view name(SupplyRefusal reason);  // "credential", "size", "overload"

// Once everything is settled, received = taken + binned + refused.
struct SupplierCounters {
  Counter& received;
  Counter& taken;   // delivered to a lease
  Counter& binned;  // kept for the operator
  Counter& refused;
  std::array<Counter*, 3> refusals;  // the same, by SupplyRefusal
  Counter& repeated_ids;             // SMS whose id belongs to a different SMS
  Gauge& clock_error_seconds;
  // Whether its clock was wrong at its last SMS: only changes are logged, not each SMS.
  std::shared_ptr<std::atomic<bool>> clock_is_wrong = std::make_shared<std::atomic<bool>>(false);
};

// Any thread. The returned counters live as long as the metrics.
class SupplyCounters {
 public:
  // Stands in for the supplier when a request names no known one.
  static constexpr std::string_view kUnknown = "(unknown)";

  explicit SupplyCounters(Metrics& metrics);

  const SupplierCounters& of(std::string_view supplier);
  // Counts a refusal and its reason.
  void refuse(std::string_view supplier, SupplyRefusal reason);

 private:
  Metrics& metrics_;  // looked up once per supplier
  std::mutex mutex_;
  std::map<std::string, SupplierCounters, std::less<>> by_supplier_;
};

}  // namespace linepool::supply
