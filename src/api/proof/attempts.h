// How often somebody may try to prove who they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ip_address.h"
#include "base/time.h"
#include "gate/rate_limiter.h"

namespace linepool::api::proof {

inline constexpr gate::RateLimit kAttemptsPerName{10, Duration::minutes(15), 10};
inline constexpr gate::RateLimit kAttemptsPerClient{60, Duration::minutes(15), 60};

// Limits what strangers may try with a name, such as a user's address, whether there is such a name
// or not, and per client.
class Attempts {
 public:
  Attempts(const gate::RateLimit& per_name, const gate::RateLimit& per_client);
  // The seconds to wait; nothing if the attempt may be made.
  [[nodiscard]] std::optional<std::int64_t> begin(std::string_view name, const IpAddress& peer,
                                                  Time now);
  // It does not count.
  void succeeded(std::string_view name, const IpAddress& peer);

 private:
  gate::RateLimiter names_;
  gate::RateLimiter clients_;
};

}  // namespace linepool::api::proof
