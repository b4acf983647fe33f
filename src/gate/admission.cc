#include "gate/admission.h"

#include <prometheus/counter.h>

#include <algorithm>

#include "base/client_network.h"

namespace linepool::gate {
namespace {

RateLimit per_second(std::int64_t count) {
  return RateLimit{count, Duration::seconds(1), std::max<std::int64_t>(1, 2 * count)};
}

RateLimit per_minute(std::int64_t count) {
  return RateLimit{count, Duration::minutes(1), std::max<std::int64_t>(1, count)};
}

Counter& limited(Metrics& metrics, const char* limit) {
  return metrics.counter("linepool_rate_limited_total", "Requests answered with 429.",
                         {{"limit", limit}});
}

std::uint64_t client_of(KeyId key) {
  return static_cast<std::uint64_t>(key.value);
}

std::optional<std::int64_t> counted(std::optional<std::int64_t> wait_s, Counter& counter) {
  if (wait_s) counter.Increment();
  return wait_s;
}

}  // namespace

Admission::Admission(const RequestLimits& limits, Metrics& metrics)
    : addresses_(per_second(limits.requests_per_second_per_address)),
      keys_(per_second(limits.requests_per_second_per_key)),
      new_numbers_(per_minute(limits.new_numbers_per_minute_per_key)),
      limited_addresses_(limited(metrics, "address")),
      limited_keys_(limited(metrics, "key")),
      limited_new_numbers_(limited(metrics, "new_numbers")) {}

std::optional<std::int64_t> Admission::check_address(const IpAddress& address, Time now) {
  return counted(addresses_.take(client_network(address), now), limited_addresses_);
}

std::optional<std::int64_t> Admission::check_key(KeyId key, Time now) {
  return counted(keys_.take(client_of(key), now), limited_keys_);
}

std::optional<std::int64_t> Admission::check_new_number(KeyId key, Time now) {
  return counted(new_numbers_.take(client_of(key), now), limited_new_numbers_);
}

std::optional<LimitState> Admission::address_state(const IpAddress& address, Time now) const {
  return addresses_.state(client_network(address), now);
}

std::optional<LimitState> Admission::key_state(KeyId key, Time now) const {
  return keys_.state(client_of(key), now);
}

std::optional<LimitState> Admission::new_number_state(KeyId key, Time now) const {
  return new_numbers_.state(client_of(key), now);
}

void Admission::give_back_new_number(KeyId key) {
  new_numbers_.give_back(client_of(key));
}

}  // namespace linepool::gate
