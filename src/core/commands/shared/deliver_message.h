// How an SMS reaches its lease, or the operator's bin.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Fills in what the SMS has from its lease, and captures the price if it is the first one of a
// temporary lease. Of an unwritten message (no id) it writes the row, otherwise it changes it.
// Returns the message's id.
MessageId deliver_to(Context& context, Lease lease, Message message, const SharedRawSms& raw);

// Leaves it to the operator. `reason` is not kNone.
MessageId put_in_bin(Context& context, Message message, BinReason reason, const SharedRawSms& raw);

}  // namespace linepool::core
