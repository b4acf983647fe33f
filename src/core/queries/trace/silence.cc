#include "core/queries/trace/silence.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/limits.h"
#include "core/queries/trace/line_past.h"
#include "core/queries/usage.h"

namespace linepool::core {
namespace {

bool is_of_supplier(const store::Tx& tx, const Lease& lease, SupplierId supplier) {
  const std::optional<Line> line = tx.lines().find(lease.line);
  return line && line->supplier == supplier;
}

// Decided orders on other lines of the supplier, those with the nearest ids first.
std::vector<Lease> comparable(const store::Tx& tx, const Lease& lease, SupplierId supplier) {
  std::vector<Lease> found =
      tx.leases().near(lease, limits::kTraceOrdersAround, limits::kTraceSample);
  const auto is_other = [&](const Lease& one) {
    return one.is_rental() || one.line == lease.line || one.state == LeaseState::kWaiting ||
           !is_of_supplier(tx, one, supplier);
  };
  found.erase(std::remove_if(found.begin(), found.end(), is_other), found.end());
  const auto distance = [&](const Lease& one) { return std::abs(one.id.value - lease.id.value); };
  std::sort(found.begin(), found.end(),
            [&](const Lease& a, const Lease& b) { return distance(a) < distance(b); });
  if (found.size() > limits::kTraceSample) found.resize(limits::kTraceSample);
  return found;
}

std::optional<OtherOrders> others_of(const store::Tx& tx, const Lease& lease, SupplierId supplier) {
  const std::vector<Lease> sample = comparable(tx, lease, supplier);
  if (sample.empty()) return std::nullopt;
  OtherOrders others;
  others.from = sample.front().created_at;
  others.to = others.from;
  const TimesToCode times(tx, sample);
  std::vector<Duration> to_code;
  for (const Lease& one : sample) {
    others.from = std::min(others.from, one.created_at);
    others.to = std::max(others.to, one.created_at);
    if (one.state == LeaseState::kReceived) to_code.push_back(times.of(one));
    others.expired += one.state == LeaseState::kExpired ? 1 : 0;
    others.cancelled += one.state == LeaseState::kRejected ? 1 : 0;
  }
  others.with_code = to_code.size();
  if (!to_code.empty()) {
    others.p95 = percentile(to_code, 95);
    others.slowest = *std::max_element(to_code.begin(), to_code.end());
  }
  return others;
}

Time last_before(const store::Tx& tx, const Lease& lease) {
  Time last;
  for (const Lease& one : newest_on_line(tx, lease.line, limits::kTraceLeases)) {
    if (one.last_message_at < lease.created_at) last = std::max(last, one.last_message_at);
  }
  for (const Message& message :
       unleased_during(tx, lease.number, {Time{1}, lease.created_at - Duration{1}}, 1)) {
    last = std::max(last, message.received_at);
  }
  return last;
}

}  // namespace

Silence silence_of(const store::Tx& tx, const Lease& lease, const Line& line, std::size_t elsewhere,
                   Time now) {
  Silence silence;
  silence.lease = lease.id;
  silence.until = lease.is_live() ? now : lease.ended_at;
  silence.sms_without = elsewhere;
  silence.last_before = last_before(tx, lease);
  silence.supplier = line.supplier;
  silence.supplier_last = tx.supplier_clocks().get(line.supplier).last_received;
  if (!lease.is_rental()) silence.others = others_of(tx, lease, line.supplier);
  return silence;
}

}  // namespace linepool::core
