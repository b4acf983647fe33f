#include "gate/admission.h"

#include <prometheus/counter.h>

#include <algorithm>

#include "base/client_network.h"
#include "core/push/event_streams.h"
#include "core/push/waits.h"

namespace linepool::gate {
namespace {

// When one of them ends is not known.
constexpr std::int64_t kOpenCallsRetry_s = 5;
constexpr std::int64_t kHoldingsRetry_s = 60;

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

RateLimit per_hour(std::int64_t count) {
  return RateLimit{count, Duration::hours(1), std::max<std::int64_t>(1, count)};
}

template <class Id>
std::uint64_t client_of(Id id) {
  return static_cast<std::uint64_t>(id.value);
}

std::optional<std::int64_t> counted(std::optional<std::int64_t> wait_s, Counter& counter) {
  if (wait_s) counter.Increment();
  return wait_s;
}

}  // namespace

Admission::Admission(const RequestLimits& limits, const core::SupplyHealth* supply,
                     Metrics& metrics)
    : addresses_(per_second(limits.requests_per_second_per_address)),
      keys_(per_second(limits.requests_per_second_per_key)),
      customers_(per_second(limits.requests_per_second_per_customer)),
      new_numbers_(per_minute(limits.new_numbers_per_minute_per_key)),
      customer_new_numbers_(per_minute(limits.new_numbers_per_minute_per_customer)),
      cancels_(per_hour(limits.cancels_per_hour_per_customer)),
      webhook_tests_(per_minute(limits.webhook_tests_per_minute_per_customer)),
      holdings_(limits.holdings, supply),
      limited_addresses_(limited(metrics, "address")),
      limited_keys_(limited(metrics, "key")),
      limited_customers_(limited(metrics, "customer")),
      limited_new_numbers_(limited(metrics, "new_numbers")),
      limited_customer_new_numbers_(limited(metrics, "customer_new_numbers")),
      limited_cancels_(limited(metrics, "cancels")),
      limited_webhook_tests_(limited(metrics, "webhook_tests")),
      limited_waits_(limited(metrics, "waits")),
      limited_streams_(limited(metrics, "streams")),
      limited_live_(limited(metrics, "live_orders")),
      limited_share_(limited(metrics, "stock_share")) {}

std::optional<std::int64_t> Admission::check_address(const IpAddress& address, Time now) {
  return counted(addresses_.take(client_network(address), now), limited_addresses_);
}

std::optional<std::int64_t> Admission::check_key(KeyId key, Time now) {
  return counted(keys_.take(client_of(key), now), limited_keys_);
}

std::optional<std::int64_t> Admission::check_customer(CustomerId customer, Time now) {
  return counted(customers_.take(client_of(customer), now), limited_customers_);
}

std::optional<std::int64_t> Admission::check_new_number(const Payer& payer, Time now) {
  const std::uint64_t customer = client_of(payer.customer);
  if (const auto wait_s = cancels_.wait(customer, now)) return counted(wait_s, limited_cancels_);
  if (const auto wait_s = new_numbers_.take(client_of(payer.key), now)) {
    return counted(wait_s, limited_new_numbers_);
  }
  if (const auto wait_s = customer_new_numbers_.take(customer, now)) {
    new_numbers_.give_back(client_of(payer.key));
    return counted(wait_s, limited_customer_new_numbers_);
  }
  const Holdings::Verdict verdict = holdings_.take(payer.customer, payer.country);
  if (verdict == Holdings::Verdict::kTaken) return std::nullopt;
  give_back_new_number(payer);
  return counted(kHoldingsRetry_s,
                 verdict == Holdings::Verdict::kTooManyLive ? limited_live_ : limited_share_);
}

std::optional<std::int64_t> Admission::check_webhook_test(CustomerId customer, Time now) {
  return counted(webhook_tests_.take(client_of(customer), now), limited_webhook_tests_);
}

std::optional<std::int64_t> Admission::check_wait(const core::Waits& waits, CustomerId customer) {
  if (waits.has_room(customer)) return std::nullopt;
  return counted(kOpenCallsRetry_s, limited_waits_);
}

std::optional<std::int64_t> Admission::check_stream(const core::EventStreams& streams,
                                                    CustomerId customer) {
  if (streams.has_room(customer)) return std::nullopt;
  return counted(kOpenCallsRetry_s, limited_streams_);
}

std::optional<LimitState> Admission::address_state(const IpAddress& address, Time now) const {
  return addresses_.state(client_network(address), now);
}

std::optional<LimitState> Admission::key_state(KeyId key, Time now) const {
  return keys_.state(client_of(key), now);
}

// The tighter one of the two.
std::optional<LimitState> Admission::new_number_state(const Payer& payer, Time now) const {
  const auto of_key = new_numbers_.state(client_of(payer.key), now);
  const auto of_customer = customer_new_numbers_.state(client_of(payer.customer), now);
  if (!of_key || !of_customer) return of_key ? of_key : of_customer;
  return of_customer->remaining < of_key->remaining ? of_customer : of_key;
}

void Admission::settle_new_number(const Payer& payer, bool is_taken) {
  holdings_.settle(payer.customer, payer.country);
  if (!is_taken) give_back_new_number(payer);
}

void Admission::give_back_new_number(const Payer& payer) {
  new_numbers_.give_back(client_of(payer.key));
  customer_new_numbers_.give_back(client_of(payer.customer));
}

void Admission::on_changes(std::span<const core::Change> changes) {
  holdings_.on_changes(changes);
  for (const core::Change& change : changes) {
    const EventKind kind = change.event.kind;
    if (kind != EventKind::kLeaseRejected && kind != EventKind::kRentalRejected) continue;
    static_cast<void>(cancels_.take(client_of(change.event.customer), change.event.at));
  }
}

}  // namespace linepool::gate
