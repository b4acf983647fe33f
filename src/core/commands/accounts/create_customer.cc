#include "core/commands/accounts/create_customer.h"

#include <fmt/format.h>

#include "base/limits.h"

namespace linepool::core {

Result<CustomerReply> execute(Context& context, const CreateCustomer& command) {
  CHECK(!command.name.empty() && command.name.size() <= limits::kNameBytes);
  store::Tx& tx = context.tx;
  if (tx.customers().find_by_name(command.name)) {
    return Refusal(Error::kConflict, fmt::format("Customer {} exists already.", command.name));
  }
  Customer customer;
  customer.name = command.name;
  customer.created_at = context.now;
  customer.id = tx.customers().insert(customer);
  Account account;
  account.id = account_of(customer.id);
  tx.accounts().put(account);

  Event event;
  event.customer = customer.id;
  event.kind = EventKind::kCustomerChanged;
  context.emit(event, customer);
  return CustomerReply{customer, account};
}

}  // namespace linepool::core
