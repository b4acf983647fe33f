// EraseCustomer: removes everything that says who a customer was and what it read, a bounded amount
// per command. The ledger stays, under the customer's id.
#pragma once

#include <cstddef>

#include "core/commands/accounts/create_customer.h"

namespace linepool::core {

struct CustomerErased;

// How far an erasure is: what comes before is done.
struct ErasePlace {
  enum class Stage : std::uint8_t { kAccess, kOrders, kRentals, kDone };
  Stage stage = Stage::kAccess;
  LeaseId before;  // of an order or rental: those with this id and above are done; none: none are

  bool operator==(const ErasePlace&) const = default;
};

// The first of these ends the customer's access for good: its name, keys, users, webhooks and kept
// answers go, live orders are cancelled, live rentals end without a refund, and SMS that come from
// then on reach nobody. The next ones, each at the place that the one before has returned, remove
// the words of its SMS and its labels.
struct EraseCustomer {
  using Reply = CustomerErased;
  CustomerId customer;
  ErasePlace place = {};
  std::string confirmed_name = {};  // must be its name; "": it goes on with what was begun
};

struct CustomerErased {
  Customer customer;
  Account account;
  ErasePlace next;
};

// Refusals: kNotFound; kConflict (it is erased already); kInvalidParameter (another name).
Result<CustomerErased> execute(Context& context, const EraseCustomer& command);

}  // namespace linepool::core
