#include "app/commands/end_order.h"

#include "app/commands/end_lease.h"
#include "app/commands/own_lease.h"

namespace linepool::app {
namespace {

Result<Lease> ended(const Context& context, LeaseId id) {
  std::optional<Lease> lease = context.tx.leases().find(id);
  CHECK(lease.has_value());
  return *std::move(lease);
}

Status check_finish(const Lease& lease) {
  if (lease.state == LeaseState::kReceived) return Nothing{};
  return Refusal(Error::kConflict, lease.is_live() ? "The order has no code yet; cancel it instead."
                                                   : "The order has ended without a code.");
}

}  // namespace

Result<Leased> execute(Context& context, const EndOrder& command) {
  const Result<Lease> found = own_order(context, command.customer, command.lease);
  if (!found) return found.refusal();
  const Lease& lease = *found;
  const bool cancels = command.end == OrderEnd::kCancel;
  if (cancels && lease.state == LeaseState::kRejected) return Leased{lease};
  const Status allowed = cancels ? check_cancel(lease, context.now) : check_finish(lease);
  if (!allowed) return allowed.refusal();
  if (!lease.is_live()) return Leased{lease};
  end_lease_now(context, lease, cancels ? LeaseState::kRejected : LeaseState::kExpired);
  const Result<Lease> after = ended(context, lease.id);
  return Leased{*after};
}

}  // namespace linepool::app
