// How every command moves money.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// Applies the transfer to both of its accounts and records it with the current time. The caller has
// already checked that the money is there.
void move_money(Context& context, Transfer transfer);

// Moves money between cash and a customer, as an operator wants it, and tells the customer:
// `amount` is what it gets, or loses if it is negative. The caller has checked that it can be
// moved, and has set what is known of the transfer but the accounts and the amount.
void move_by_hand(Context& context, CustomerId customer, Money amount, Transfer transfer,
                  EventKind event);

// Whether `amount` (> 0) can be paid in from cash. Cash mirrors everything ever paid in: if it does
// not overflow, no other balance does. Refusal: kInvalidParameter.
Status check_paid_in(const Context& context, Money amount);

}  // namespace linepool::core
