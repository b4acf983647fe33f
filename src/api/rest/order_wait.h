// Waiting for an order to change.
#pragma once

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

struct OrderView {
  Lease lease;
  std::optional<Message> message;

  [[nodiscard]] const Message* newest() const { return message ? &*message : nullptr; }
};

// The customer's order of that id; nothing when it does not exist, is another's, is not shown to
// the key, or is a rental.
std::optional<OrderView> find_order(const store::Tx& tx, CustomerId customer, LeaseId order,
                                    const core::Sight& sight);

// Answers the order: at once when it waits for nothing, otherwise when it changes, or as it is when
// the time is over.
std::optional<wire::Response> wait_for_order(RestCall& call, LeaseId order, Duration wait);

}  // namespace linepool::api::rest
