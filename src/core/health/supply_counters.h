// Counts what became of each supplier's SMS since the start, for /metrics and the operator.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/metrics.h"
#include "base/time.h"

namespace linepool::core {

// Why a request was refused; never because of the SMS's content.
enum class SupplyRefusal : std::uint8_t {
  kCredential,  // unknown supplier or wrong token
  kSize,        // the body is too large
  kOverload,    // the engine is busy or stopping
  kUnsigned,    // of a supplier whose gateway signs: there is no signature
  kSignature,   // it does not fit the request
  kStale,       // it fits, but its time is too far from ours
  kUnchecked,   // the server cannot check signatures of this supplier
};
inline constexpr std::size_t kSupplyRefusals = 7;

// "credential", "size", "overload", "unsigned", "signature", "stale", "unchecked".
std::string_view name(SupplyRefusal reason);

// Once everything is settled, received = taken + binned + refused.
struct SupplierCounters {
  Counter& received;
  Counter& taken;   // delivered to a lease
  Counter& binned;  // kept for the operator
  Counter& refused;
  std::array<Counter*, kSupplyRefusals> refusals;  // the same, by SupplyRefusal
  Counter& repeated_ids;                           // SMS whose id belongs to a different SMS
  Gauge& clock_error_seconds;
  // Whether its clock was wrong at its last SMS: only changes are logged, not each SMS.
  std::shared_ptr<std::atomic<bool>> clock_is_wrong = std::make_shared<std::atomic<bool>>(false);
};

// The counters' values at one moment.
struct SupplyCounts {
  std::int64_t received = 0;
  std::int64_t taken = 0;
  std::int64_t binned = 0;
  std::int64_t refused = 0;
  Time last_refusal;  // not set if there was none
  std::optional<SupplyRefusal> last_reason;
  std::string_view last_words;  // a sentence, or ""
};

// Any thread. The returned counters live as long as the metrics.
class SupplyCounters {
 public:
  // Stands in for the supplier when a request names no known one.
  static constexpr std::string_view kUnknown = "(unknown)";

  // Both must outlive this object.
  SupplyCounters(Metrics& metrics, const Clock& clock);

  const SupplierCounters& of(std::string_view supplier);
  // Counts a refusal, its reason and its time.
  // `words`, a literal, say more than the reason.
  void refuse(std::string_view supplier, SupplyRefusal reason, std::string_view words = {});
  // Zeros if nothing came from the supplier since the start.
  [[nodiscard]] SupplyCounts counts(std::string_view supplier) const;

 private:
  struct Entry {
    SupplierCounters counters;
    Time last_refusal;
    std::optional<SupplyRefusal> last_reason;
    std::string_view last_words;
    Gauge* refused_at = nullptr;  // made with the first refusal: a gauge of 0 would be a time
  };
  Entry& entry_of(std::string_view supplier);

  Metrics& metrics_;  // looked up once per supplier
  const Clock& clock_;
  mutable std::mutex mutex_;
  std::map<std::string, Entry, std::less<>> by_supplier_;
};

}  // namespace linepool::core
