// What became of the SMS of each supplier, for /metrics.
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

// Why a request was refused; none of it is the content of an SMS.
enum class SupplyRefusal : std::uint8_t {
  kCredential,  // unknown supplier or wrong token
  kSize,        // the body is too large
  kOverload,    // the engine is busy or stops
};

std::string_view name(SupplyRefusal reason);  // "credential", "size", "overload"

// Once all is settled, received = taken + binned + refused.
struct SupplierCounters {
  Counter& received;
  Counter& taken;   // into a lease
  Counter& binned;  // kept for the operator
  Counter& refused;
  std::array<Counter*, 3> refusals;  // the same ones by SupplyRefusal
  Counter& repeated_ids;             // of SMS that are not the one whose id they have
  Gauge& clock_error_seconds;
  // Whether its clock was wrong at its last SMS: a change is told, not each SMS.
  std::shared_ptr<std::atomic<bool>> clock_is_wrong = std::make_shared<std::atomic<bool>>(false);
};

// Any thread. What it gives lives as long as the metrics.
class SupplyCounters {
 public:
  // The supplier of requests that name none that is known.
  static constexpr std::string_view kUnknown = "(unknown)";

  explicit SupplyCounters(Metrics& metrics);

  const SupplierCounters& of(std::string_view supplier);
  // Counts it as refused, and for which reason.
  void refuse(std::string_view supplier, SupplyRefusal reason);

 private:
  Metrics& metrics_;  // asked for each supplier once
  std::mutex mutex_;
  std::map<std::string, SupplierCounters, std::less<>> by_supplier_;
};

}  // namespace linepool::supply
