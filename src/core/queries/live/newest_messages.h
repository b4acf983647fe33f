// The newest message of each lease on a page, fetched with one call.
#pragma once

#include <span>

#include "domain/lease.h"
#include "store/rows_by_id.h"
#include "store/store.h"

namespace linepool::core {

store::RowsById<Message> newest_messages(const store::Tx& tx, std::span<const Lease> leases);

// Null if the lease has no message yet.
const Message* newest_in(const store::RowsById<Message>& messages, const Lease& lease);

}  // namespace linepool::core
