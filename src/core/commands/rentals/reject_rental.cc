#include "core/commands/rentals/reject_rental.h"

#include "core/commands/shared/move_money.h"

namespace linepool::core {
namespace {

void refund(Context& context, const Lease& rental, Money amount) {
  Transfer transfer;
  transfer.from = kRevenueAccount;
  transfer.to = account_of(rental.customer);
  transfer.amount = amount;
  transfer.kind = TransferKind::kRentalRefund;
  transfer.lease = rental.id;
  move_money(context, transfer);
}

}  // namespace

Result<RentalReply> execute(Context& context, const RejectRental& command) {
  const Result<Lease> found = find_rental(context, command.name);
  if (!found) return found.refusal();
  const Lease& rental = *found;
  if (const Status allowed = check_reject_rental(rental, context.rules, context.now); !allowed) {
    return allowed.refusal();
  }
  Event event;
  event.kind = EventKind::kRentalRejected;
  event.amount = charged(rental);
  refund(context, rental, event.amount);
  release_rental(context, rental, LeaseState::kRejected, event);
  std::optional<Lease> ended = context.tx.leases().find(rental.id);
  CHECK(ended.has_value());
  return RentalReply{*std::move(ended)};
}

}  // namespace linepool::core
