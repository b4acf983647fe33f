// Whether a supplier's clock can be believed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool {

// The lags (our time minus the supplier's) of a supplier's last SMS that carried a time. The
// smallest is the error of its clock: the fastest SMS took next to no time, so the rest of its lag
// is the clock's error.
class SupplierClock {
 public:
  static constexpr std::size_t kRemembered = 50;

  SupplierId supplier;
  Time last_received;  // its newest SMS, by our clock; not set if there is none

  // Nothing until an SMS has carried a time. Negative: the clock is fast.
  [[nodiscard]] std::optional<Duration> error() const;
  // Whether the error is known to exceed the tolerance, in either direction.
  [[nodiscard]] bool is_wrong(Duration tolerance) const;
  // Whether the error is known to be within the tolerance.
  [[nodiscard]] bool is_right(Duration tolerance) const;
  void add(Duration lag);

  // The lags, oldest first, in milliseconds, separated by blanks; for stores.
  [[nodiscard]] std::string to_text() const;
  // CHECKs that `text` came from to_text().
  static SupplierClock from_text(SupplierId supplier, std::string_view text);

  bool operator==(const SupplierClock&) const = default;

 private:
  std::array<std::int64_t, kRemembered> lags_ms_{};  // oldest first
  std::size_t count_ = 0;
};

}  // namespace linepool
