#include "core/queries/live/newest_messages.h"

namespace linepool::core {

store::RowsById<Message> newest_messages(const store::Tx& tx, std::span<const Lease> leases) {
  return store::RowsById(tx.messages().find_all(store::ids_of(leases, &Lease::last_message)));
}

const Message* newest_in(const store::RowsById<Message>& messages, const Lease& lease) {
  if (lease.last_message.is_none()) return nullptr;
  return &messages.at(lease.last_message);
}

}  // namespace linepool::core
