#include "core/queries/usage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/check.h"

namespace linepool::core {
namespace {

enum class Outcome : std::uint8_t { kUndecided, kCode, kNoCode };

struct Order {
  Time begun;
  AppId app;
  Outcome outcome;
  Duration to_code;  // of one with a code
};

Order seen(const store::Tx& tx, const Lease& lease) {
  if (lease.state == LeaseState::kReceived) {
    return {lease.created_at, lease.app, Outcome::kCode, time_to_code(tx, lease)};
  }
  const Outcome outcome = lease.is_live() ? Outcome::kUndecided : Outcome::kNoCode;
  return {lease.created_at, lease.app, outcome, {}};
}

struct Found {
  std::vector<Order> orders;  // newest first
  Time from;                  // all since then are there
};

// The customer's orders have ascending ids and times, so the walk back ends at the first one that
// is too old.
Found find_orders(const store::Tx& tx, const UsageQuestion& question) {
  Found found{{}, question.from};
  std::size_t looked_at = 0;
  LeaseId before;
  for (;;) {
    const std::size_t max = std::min(limits::kPageRows, question.max_orders + 1 - looked_at);
    const std::vector<Lease> page = tx.leases().history(question.customer, before, max);
    for (const Lease& lease : page) {
      if (lease.created_at < question.from) return found;
      if (++looked_at > question.max_orders) {
        // Others of the same moment may be among those not looked at, so none of them counts.
        while (!found.orders.empty() && found.orders.back().begun <= lease.created_at) {
          found.orders.pop_back();
        }
        found.from = std::min(lease.created_at + Duration::millis(1), question.to);
        return found;
      }
      if (lease.created_at < question.to && question.sight.shows(lease)) {
        found.orders.push_back(seen(tx, lease));
      }
    }
    if (page.size() < max) return found;
    before = page.back().id;
  }
}

class Tally {
 public:
  void add(const Order& order) {
    ++figures_.orders;
    if (order.outcome == Outcome::kNoCode) ++figures_.without_code;
    if (order.outcome != Outcome::kCode) return;
    ++figures_.with_code;
    to_code_.push_back(order.to_code);
  }

  UsageFigures take() {
    if (!to_code_.empty()) {
      figures_.p50 = percentile(to_code_, 50);
      figures_.p95 = percentile(to_code_, 95);
    }
    return figures_;
  }

 private:
  UsageFigures figures_;
  std::vector<Duration> to_code_;
};

std::vector<UsageSlot> empty_series(const UsageQuestion& question) {
  std::vector<UsageSlot> series;
  for (Time start = question.from; start < question.to; start = start + question.step) {
    series.push_back({start});
  }
  return series;
}

}  // namespace

Duration time_to_code(const store::Tx& tx, const Lease& lease) {
  Time first = lease.last_message_at;
  if (lease.messages > 1) {
    const std::optional<Message> oldest = tx.messages().oldest_of_lease(lease.id);
    CHECK(oldest.has_value(), "an order with a code has a message");
    first = oldest->received_at;
  }
  return std::max(Duration{}, first - lease.created_at);
}

Duration percentile(std::vector<Duration>& sample, std::size_t percent) {
  CHECK(!sample.empty() && percent >= 1 && percent <= 100);
  const std::size_t rank = (sample.size() * percent + 99) / 100;
  const auto at = sample.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(sample.begin(), at, sample.end());
  return *at;
}

Usage usage(const store::Tx& tx, const UsageQuestion& question) {
  CHECK(question.from < question.to && question.step.ms > 0);
  const Found found = find_orders(tx, question);
  Usage answer;
  answer.counted_from = found.from;
  answer.series = empty_series(question);
  Tally total;
  std::map<AppId, Tally> apps;
  for (const Order& order : found.orders) {
    total.add(order);
    apps[order.app].add(order);
    const std::int64_t slot = (order.begun - question.from).ms / question.step.ms;
    UsageSlot& of_time = answer.series.at(static_cast<std::size_t>(slot));
    ++of_time.orders;
    if (order.outcome == Outcome::kCode) ++of_time.codes;
  }
  answer.total = total.take();
  for (auto& [app, tally] : apps) answer.apps.push_back({app, tally.take()});
  std::stable_sort(
      answer.apps.begin(), answer.apps.end(),
      [](const AppUsage& a, const AppUsage& b) { return a.figures.orders > b.figures.orders; });
  if (answer.apps.size() > limits::kUsageApps) {
    answer.apps_left_out = answer.apps.size() - limits::kUsageApps;
    answer.apps.resize(limits::kUsageApps);
  }
  return answer;
}

}  // namespace linepool::core
