// Rate limits of the install, applied per client address and per key.
#pragma once

#include <cstdint>
#include <optional>

#include "base/ids.h"
#include "base/ip_address.h"
#include "base/metrics.h"
#include "gate/rate_limiter.h"

namespace linepool::gate {

// Requests that one client may make; 0 means no limit. A client that was quiet may send two
// seconds' worth at once, and lease a minute's worth of new numbers.
struct RequestLimits {
  std::int64_t requests_per_second_per_key = 40;
  std::int64_t new_numbers_per_minute_per_key = 60;
  std::int64_t requests_per_second_per_address = 200;
};

// A key counts as the first in its chain of rotations, so rotating it restores nothing.
class Admission {
 public:
  Admission(const RequestLimits& limits, Metrics& metrics);

  // These return nothing if the client may proceed, otherwise the seconds to wait.
  [[nodiscard]] std::optional<std::int64_t> check_address(const IpAddress& address, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_key(KeyId key, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_new_number(KeyId key, Time now);
  // The remaining budget of a client; nothing if there is no limit.
  [[nodiscard]] std::optional<LimitState> address_state(const IpAddress& address, Time now) const;
  [[nodiscard]] std::optional<LimitState> key_state(KeyId key, Time now) const;
  [[nodiscard]] std::optional<LimitState> new_number_state(KeyId key, Time now) const;
  // Call when the number was refused, so that it does not count.
  void give_back_new_number(KeyId key);

 private:
  RateLimiter addresses_;
  RateLimiter keys_;
  RateLimiter new_numbers_;
  Counter& limited_addresses_;
  Counter& limited_keys_;
  Counter& limited_new_numbers_;
};

}  // namespace linepool::gate
