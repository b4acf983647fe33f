// Waiting for an order to change.
#pragma once

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

struct OrderView {
  Lease lease;
  std::optional<Message> message;

  [[nodiscard]] const Message* newest() const { return message ? &*message : nullptr; }
};

// The customer's order with that id; nothing if it does not exist, belongs to another customer, is
// not visible to the key, or is a rental.
std::optional<OrderView> find_order(const store::Tx& tx, CustomerId customer, LeaseId order,
                                    const core::Sight& sight);

// Answers with the order: at once if there is nothing to wait for, otherwise when it changes, or
// unchanged when the time is up.
std::optional<wire::Response> wait_for_order(RestCall& call, LeaseId order, Duration wait);

}  // namespace linepool::api::rest
