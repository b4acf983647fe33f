#include "core/commands/shared/own_lease.h"

#include "core/queries/sight.h"

namespace linepool::core {
namespace {

Result<Lease> own_lease(const Context& context, CustomerId customer, LeaseId id, KeyId by,
                        LeaseKind kind) {
  if (const Status allowed = check_customer(context, customer); !allowed) return allowed.refusal();
  std::optional<Lease> lease = context.tx.leases().find(id);
  if (!lease || lease->customer != customer || lease->kind() != kind) return Error::kNotFound;
  if (!sees(context.tx, by, *lease)) return Error::kNotFound;
  return *std::move(lease);
}

}  // namespace

Status check_customer(const Context& context, CustomerId id) {
  const std::optional<Customer> customer = context.tx.customers().find(id);
  if (!customer) return Error::kUnknownCustomer;
  if (!customer->is_active()) return Error::kCustomerBlocked;
  return Nothing{};
}

Result<Lease> own_order(const Context& context, CustomerId customer, LeaseId lease, KeyId by) {
  return own_lease(context, customer, lease, by, LeaseKind::kTemporary);
}

Result<Lease> own_rental(const Context& context, CustomerId customer, LeaseId lease, KeyId by) {
  return own_lease(context, customer, lease, by, LeaseKind::kRental);
}

void await_next(Context& context, Lease& order) {
  CHECK(order.is_live() && !order.is_rental());
  CHECK(order.state == LeaseState::kReceived, "it has its first code");
  if (awaits_next(order)) return;
  order.asked_at = order.messages;
  context.tx.leases().update(order);
  Event event;
  event.customer = order.customer;
  event.kind = EventKind::kNextCode;
  event.lease = order.id;
  context.emit(event, order);
  CHECK(awaits_next(order));
}

}  // namespace linepool::core
