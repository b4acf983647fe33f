#include <algorithm>

#include "base/limits.h"
#include "core/queries/trace/steps.h"

namespace linepool::core {
namespace {

TraceEntry entry(const Lease& lease, Time at, TraceStep step, Money amount = {}) {
  TraceEntry out;
  out.at = at;
  out.step = step;
  out.lease = lease.id;
  out.amount = amount;
  return out;
}

TraceEntry beginning(const Lease& lease) {
  return entry(lease, lease.created_at,
               lease.is_rental() ? TraceStep::kRented : TraceStep::kOrdered, lease.price);
}

TraceEntry end_of_order(const Lease& order) {
  switch (order.state) {
    case LeaseState::kRejected:
      return entry(order, order.ended_at, TraceStep::kCancelled, order.price);
    case LeaseState::kExpired:
      return entry(order, order.ended_at, TraceStep::kExpired, order.price);
    case LeaseState::kWaiting:
    case LeaseState::kReceived: break;
  }
  const bool was_early = order.ended_at < order.expires_at;
  return entry(order, order.ended_at, was_early ? TraceStep::kFinished : TraceStep::kTimeUp);
}

TraceEntry end_of_rental(const Lease& rental) {
  if (rental.state == LeaseState::kRejected) {
    return entry(rental, rental.ended_at, TraceStep::kReturned, charged(rental));
  }
  TraceEntry end = entry(rental, rental.ended_at, TraceStep::kEnded);
  end.subject = -1;
  return end;
}

// What the event tells beyond the lease's own row.
void add_logged(const Lease& lease, const Event& event, TraceEntry& end,
                std::vector<TraceEntry>& entries) {
  const auto add = [&](TraceStep step) {
    entries.push_back(entry(lease, event.at, step, event.amount));
    entries.back().subject = event.subject;
  };
  if (event.kind == EventKind::kRentalRenewed) add(TraceStep::kRenewed);
  if (event.kind == EventKind::kRentalAutoRenew) add(TraceStep::kAutoRenew);
  if (event.kind == EventKind::kRentalExpiring) add(TraceStep::kEndNear);
  if (event.kind == EventKind::kNextCode) add(TraceStep::kNextCode);
  if (event.kind == EventKind::kCancelPlanned) add(TraceStep::kCancelPlanned);
  if (event.kind == EventKind::kRentalReleased) end.subject = event.subject;
}

}  // namespace

void add_lease_steps(const store::Tx& tx, const Lease& lease, std::vector<TraceEntry>& entries) {
  entries.push_back(beginning(lease));
  TraceEntry end;
  if (!lease.is_live()) end = lease.is_rental() ? end_of_rental(lease) : end_of_order(lease);
  std::vector<Event> logged = tx.events().only_logged(lease.id, limits::kTraceEntries);
  std::reverse(logged.begin(), logged.end());
  for (const Event& event : logged) add_logged(lease, event, end, entries);
  if (!lease.is_live()) entries.push_back(end);
}

}  // namespace linepool::core
