#include "core/commands/accounts/set_customer_state.h"

namespace linepool::core {

Result<CustomerReply> execute(Context& context, const SetCustomerState& command) {
  store::Tx& tx = context.tx;
  std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kNotFound;
  if (customer->is_erased()) {
    return Refusal(Error::kConflict, "The customer is erased; that cannot be undone.");
  }
  const Account account = tx.accounts().get(account_of(customer->id));
  if (customer->state == command.state) return CustomerReply{*customer, account};
  customer->state = command.state;
  tx.customers().update(*customer);

  Event event;
  event.customer = customer->id;
  event.kind = EventKind::kCustomerChanged;
  context.emit(event, *customer);
  return CustomerReply{*customer, account};
}

}  // namespace linepool::core
