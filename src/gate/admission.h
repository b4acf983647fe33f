// Rate limits of the install, applied per client address, per key and per customer.
#pragma once

#include <cstdint>
#include <optional>

#include "base/ids.h"
#include "base/ip_address.h"
#include "base/metrics.h"
#include "core/engine/feed.h"
#include "core/queries/live_view.h"
#include "gate/holdings.h"
#include "gate/rate_limiter.h"

namespace linepool::core {
class EventStreams;
class Waits;
}  // namespace linepool::core

namespace linepool::gate {

// Requests that one client may make; 0 means no limit. A client that was quiet may send two
// seconds' worth at once, and lease a minute's worth of new numbers.
struct RequestLimits {
  std::int64_t requests_per_second_per_key = 0;
  std::int64_t new_numbers_per_minute_per_key = 0;
  std::int64_t requests_per_second_per_address = 0;
  std::int64_t requests_per_second_per_customer = 0;
  std::int64_t new_numbers_per_minute_per_customer = 0;
  std::int64_t cancels_per_hour_per_customer = 0;
  std::int64_t webhook_tests_per_minute_per_customer = 0;
  HoldingLimits holdings = {};
};

// Whose budgets a request counts against. A key counts as the first in its chain of rotations, so
// rotating it restores nothing.
struct Payer {
  KeyId key;
  CustomerId customer;
  CountryId country;  // of a new number; none: not of a line that it takes from others

  Payer() = default;
  explicit Payer(const core::KeyOwner& owner, CountryId where = {})
      : key(owner.first), customer(owner.customer), country(where) {}
};

// Also listens to the feed, because a number can be cancelled in many ways. A customer who has used
// up the cancels gets no new numbers until there are some again: every cancelled line rests, so
// cancelling over and over takes lines from everybody else.
class Admission final : public core::FeedListener {
 public:
  // `supply` must outlive this object; null: no country has a limited share.
  Admission(const RequestLimits& limits, const core::SupplyHealth* supply, Metrics& metrics);

  // Call before the first change.
  void rebuild(const store::Tx& tx) { holdings_.rebuild(tx); }

  // These return nothing if the client may proceed, otherwise the seconds to wait.
  [[nodiscard]] std::optional<std::int64_t> check_address(const IpAddress& address, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_key(KeyId key, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_customer(CustomerId customer, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_new_number(const Payer& payer, Time now);
  [[nodiscard]] std::optional<std::int64_t> check_webhook_test(CustomerId customer, Time now);
  // For calls that stay open while they wait or stream.
  [[nodiscard]] std::optional<std::int64_t> check_wait(const core::Waits& waits,
                                                       CustomerId customer);
  [[nodiscard]] std::optional<std::int64_t> check_stream(const core::EventStreams& streams,
                                                         CustomerId customer);
  // The remaining budget of a client; nothing if there is no limit.
  [[nodiscard]] std::optional<LimitState> address_state(const IpAddress& address, Time now) const;
  [[nodiscard]] std::optional<LimitState> key_state(KeyId key, Time now) const;
  [[nodiscard]] std::optional<LimitState> new_number_state(const Payer& payer, Time now) const;
  // Call once the request for a new number is over; one that was refused does not count.
  void settle_new_number(const Payer& payer, bool is_taken);

  void on_changes(std::span<const core::Change> changes) override;

 private:
  void give_back_new_number(const Payer& payer);

  RateLimiter addresses_;
  RateLimiter keys_;
  RateLimiter customers_;
  RateLimiter new_numbers_;
  RateLimiter customer_new_numbers_;
  RateLimiter cancels_;
  RateLimiter webhook_tests_;
  Holdings holdings_;
  Counter& limited_addresses_;
  Counter& limited_keys_;
  Counter& limited_customers_;
  Counter& limited_new_numbers_;
  Counter& limited_customer_new_numbers_;
  Counter& limited_cancels_;
  Counter& limited_webhook_tests_;
  Counter& limited_waits_;
  Counter& limited_streams_;
  Counter& limited_live_;
  Counter& limited_share_;
};

}  // namespace linepool::gate
