// Who may go on: the limits of the install, applied per client address and per key.
#pragma once

#include <cstdint>
#include <optional>

#include "api/rate_limiter.h"
#include "api/services.h"
#include "wire/http.h"

namespace linepool::api {

class Admission {
 public:
  explicit Admission(const Services& services);

  // Each answers nothing when the client may go on, otherwise the seconds to wait.
  [[nodiscard]] std::optional<std::int64_t> check_address(const IpAddress& address, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_key(KeyId key, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_new_number(KeyId key, Time now);
  // What the limits have left for a client; nothing where there is no limit.
  [[nodiscard]] std::optional<LimitState> address_state(const IpAddress& address, Time now) const;
  [[nodiscard]] std::optional<LimitState> key_state(KeyId key, Time now) const;
  // The number was refused, so it does not count.
  void give_back_new_number(KeyId key);

 private:
  RateLimiter addresses_;
  RateLimiter keys_;
  RateLimiter new_numbers_;
  Counter& limited_addresses_;
  Counter& limited_keys_;
  Counter& limited_new_numbers_;
};

// What counts as one client: an IPv4 address, or the network of an IPv6 address, because a single
// host has 2^64 addresses to choose from.
std::uint64_t client_of(const IpAddress& address);

}  // namespace linepool::api
