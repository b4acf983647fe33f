// How an SMS reaches its lease, or the operator's bin.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Fills in the lease's fields of the SMS, and captures the price if it is the first SMS of a
// temporary lease. Inserts a message without an id; otherwise updates its row. Returns the
// message's id.
MessageId deliver_to(Context& context, Lease lease, Message message, const SharedRawSms& raw);

// Leaves the SMS to the operator. `reason` must not be kNone.
MessageId put_in_bin(Context& context, Message message, BinReason reason, const SharedRawSms& raw);

}  // namespace linepool::core
