// Where an SMS would go if it came now.
#pragma once

#include <optional>

#include "core/commands/messages/receive_message.h"
#include "core/commands/shared/whose_sms.h"
#include "domain/line.h"

namespace linepool::core {

struct Destination {
  std::optional<Line> line;  // that the recipient is; of whichever supplier
  LeaseId lease;             // none: the operator gets it
  BinReason bin = BinReason::kNone;
};

// Nothing is written. An SMS that is here already, or is the self-test of a line, counts as any
// other.
Destination destination_of(const PoolView& pool, const ReceiveMessage& sms);

}  // namespace linepool::core
