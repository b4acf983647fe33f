#include "core/queries/history.h"

#include "core/codes/message_code.h"
#include "core/queries/live/newest_messages.h"

namespace linepool::core {

std::vector<HistoryRow> history(const store::Tx& tx, CustomerId customer, LeaseId before,
                                std::size_t max) {
  std::vector<HistoryRow> rows;
  std::vector<Lease> leases = tx.leases().history(customer, before, max);
  const store::RowsById messages = newest_messages(tx, leases);
  for (Lease& lease : leases) {
    HistoryRow row;
    if (const Message* newest = newest_in(messages, lease)) {
      row.otp = otp_of(*newest);
      row.text = newest->text;
    }
    row.lease = std::move(lease);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace linepool::core
