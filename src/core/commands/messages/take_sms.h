// What becomes of every SMS, whether it came in one piece or in parts.
#pragma once

#include "core/commands/messages/receive_message.h"

namespace linepool::core {

// `arrived` is when it came here, or its first part did, and says whose it is: not after now. The
// supplier is the SMS's. It is received now, so that SMS are received in the order of their ids.
Received take_sms(Context& context, const Supplier& supplier, const ReceiveMessage& sms,
                  Time arrived);

}  // namespace linepool::core
