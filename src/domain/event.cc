#include "domain/event.h"

namespace linepool {

std::string_view name(EventKind kind) {
  switch (kind) {
    case EventKind::kLeaseMade: return "lease.made";
    case EventKind::kMessageReceived: return "message.received";
    case EventKind::kLateMessage: return "message.late";
    case EventKind::kLeaseRejected: return "lease.rejected";
    case EventKind::kLeaseExpired: return "lease.expired";
    case EventKind::kLeaseCompleted: return "lease.completed";
    case EventKind::kToppedUp: return "account.topped_up";
    case EventKind::kKeyCreated: return "key.created";
    case EventKind::kKeyRevoked: return "key.revoked";
    case EventKind::kCustomerChanged: return "customer.changed";
    case EventKind::kRentalMade: return "rental.made";
    case EventKind::kRentalRenewed: return "rental.renewed";
    case EventKind::kRentalReleased: return "rental.released";
    case EventKind::kRentalRejected: return "rental.rejected";
    case EventKind::kRentalAutoRenew: return "rental.auto_renew";
    case EventKind::kSupplierChanged: return "supplier.changed";
    case EventKind::kLineChanged: return "line.changed";
    case EventKind::kUnmatchedMessage: return "message.unmatched";
  }
  return "";
}

std::string_view name(RentalEnd end) {
  switch (end) {
    case RentalEnd::kNotWanted: return "not_wanted";
    case RentalEnd::kNotEnoughBalance: return "not_enough_balance";
    case RentalEnd::kNotOffered: return "not_offered";
  }
  return "";
}

}  // namespace linepool
