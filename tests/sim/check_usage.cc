#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "checkers.h"
#include "core/queries/usage.h"

namespace linepool::sim {
namespace {

struct Expected {
  std::size_t orders = 0;
  std::size_t codes = 0;
  std::size_t failures = 0;
  std::vector<std::int64_t> waits_ms;

  // The value below or at which that share of the sorted waits lies.
  [[nodiscard]] std::optional<Duration> wait(std::size_t percent) {
    if (waits_ms.empty()) return std::nullopt;
    std::sort(waits_ms.begin(), waits_ms.end());
    std::size_t at = 0;
    while ((at + 1) * 100 < percent * waits_ms.size()) ++at;
    return Duration{waits_ms[at]};
  }
};

struct SmsOf {
  std::size_t all = 0;
  bool in_time = false;
  Time first;  // received
};

std::map<LeaseId, SmsOf> by_lease(const std::vector<Message>& messages) {
  std::map<LeaseId, SmsOf> out;
  for (const Message& message : messages) {
    if (message.lease.is_none()) continue;
    SmsOf& of = out[message.lease];
    if (of.all++ == 0) of.first = message.received_at;
    if (!message.late) of.in_time = true;
  }
  return out;
}

std::string compare(const core::UsageFigures& got, Expected& wanted, CustomerId customer) {
  const bool same = got.orders == wanted.orders && got.with_code == wanted.codes &&
                    got.without_code == wanted.failures && got.p50 == wanted.wait(50) &&
                    got.p95 == wanted.wait(95);
  return same ? ""
              : fmt::format(
                    "usage of customer {}: {} orders, {} codes, {} failures, expected {}, "
                    "{}, {}, or the times differ",
                    customer.value, got.orders, got.with_code, got.without_code, wanted.orders,
                    wanted.codes, wanted.failures);
}

}  // namespace

std::string check_usage(const store::Tx& tx, const std::vector<Lease>& leases,
                        const std::vector<Message>& messages, Time now) {
  std::map<LeaseId, SmsOf> sms = by_lease(messages);
  std::map<CustomerId, Expected> all;
  Time first = now;
  for (const Lease& lease : leases) {
    if (lease.is_rental()) continue;
    first = std::min(first, lease.created_at);
    Expected& of = all[lease.customer];
    ++of.orders;
    const SmsOf& received = sms[lease.id];
    if (received.in_time) {
      ++of.codes;
      const Time at = received.all == 1 ? lease.last_message_at : received.first;
      of.waits_ms.push_back(std::max<std::int64_t>(0, (at - lease.created_at).ms));
    } else if (lease.ended_at.is_set()) {
      ++of.failures;
    }
  }
  for (auto& [customer, wanted] : all) {
    core::UsageQuestion question;
    question.customer = customer;
    question.from = first;
    question.to = now + Duration::millis(1);
    question.step = question.to - question.from;
    const core::Usage got = core::usage(tx, question);
    if (std::string wrong = compare(got.total, wanted, customer); !wrong.empty()) return wrong;
    if (got.series.front().orders != wanted.orders || got.series.front().codes != wanted.codes) {
      return fmt::format("usage of customer {}: the series does not add up", customer.value);
    }
  }
  return "";
}

}  // namespace linepool::sim
