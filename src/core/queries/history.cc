#include "core/queries/history.h"

#include "base/check.h"
#include "core/codes/message_code.h"

namespace linepool::core {

std::vector<HistoryRow> history(const store::Tx& tx, CustomerId customer, LeaseId before,
                                std::size_t max) {
  std::vector<HistoryRow> rows;
  for (Lease& lease : tx.leases().history(customer, before, max)) {
    HistoryRow row;
    if (!lease.last_message.is_none()) {
      std::optional<Message> message = tx.messages().find(lease.last_message);
      CHECK(message.has_value(), "a lease names its newest message");
      row.otp = otp_of(*message);
      row.text = std::move(message->text);
    }
    row.lease = std::move(lease);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace linepool::core
