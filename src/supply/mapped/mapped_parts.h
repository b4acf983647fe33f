// Parts of a long SMS as a gateway's own fields number them.
#pragma once

#include "core/commands/messages/receive_part.h"
#include "supply/mapped/read_mapped.h"

namespace linepool::supply {

// The command that receives the part; `sms` is the same part as an SMS of its own. Each part was
// decoded by itself: what a border cuts in two stays so.
core::ReceivePart part_of(core::ReceiveMessage sms, const core::PartPlace& place);

// The only SMS of a request that was kept, or the one that was joined of several. Empty if there is
// none or more than one: a request with several cannot become one of them.
MappedSms read_kept(const gateways::Description& description, const SharedRawSms& raw);

}  // namespace linepool::supply
