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

Order seen(const Lease& lease, const TimesToCode& times) {
  if (lease.state == LeaseState::kReceived) {
    return {lease.created_at, lease.app, Outcome::kCode, times.of(lease)};
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
    std::vector<Lease> counted;
    auto next = page.begin();
    for (; next != page.end() && next->created_at >= question.from; ++next) {
      if (++looked_at > question.max_orders) break;
      if (next->created_at < question.to && question.sight.shows(*next)) counted.push_back(*next);
    }
    const TimesToCode times(tx, counted);
    for (const Lease& lease : counted) found.orders.push_back(seen(lease, times));
    if (looked_at > question.max_orders) {
      // Others of the same moment may be among those not looked at, so none of them counts.
      while (!found.orders.empty() && found.orders.back().begun <= next->created_at) {
        found.orders.pop_back();
      }
      found.from = std::min(next->created_at + Duration::millis(1), question.to);
      return found;
    }
    if (next != page.end() || page.size() < max) return found;
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

TimesToCode::TimesToCode(const store::Tx& tx, std::span<const Lease> orders) {
  std::vector<LeaseId> several;
  for (const Lease& order : orders) {
    if (order.state == LeaseState::kReceived && order.messages > 1) several.push_back(order.id);
  }
  if (!several.empty()) oldest_ = tx.messages().oldest_of_leases(several);
}

Duration TimesToCode::of(const Lease& order) const {
  CHECK(order.state == LeaseState::kReceived, "only an order with a code has a time to it");
  Time first = order.last_message_at;
  if (order.messages > 1) {
    const auto oldest = std::lower_bound(
        oldest_.begin(), oldest_.end(), order.id,
        [](const Message& message, LeaseId lease) { return message.lease < lease; });
    CHECK(oldest != oldest_.end() && oldest->lease == order.id, "it has a message");
    first = oldest->received_at;
  }
  return std::max(Duration{}, first - order.created_at);
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
