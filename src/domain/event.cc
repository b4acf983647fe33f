#include "domain/event.h"

#include <array>

namespace linepool {
namespace {

using enum EventKind;
constexpr std::array kKinds{
    kLeaseMade,        kMessageReceived, kLateMessage,      kLeaseRejected,   kLeaseExpired,
    kLeaseCompleted,   kToppedUp,        kKeyCreated,       kKeyRevoked,      kCustomerChanged,
    kRentalMade,       kRentalRenewed,   kRentalReleased,   kRentalRejected,  kRentalAutoRenew,
    kNextCode,         kRentalExpiring,  kCancelPlanned,    kSupplierChanged, kLineChanged,
    kUnmatchedMessage, kWebhookCreated,  kWebhookChanged,   kWebhookDeleted,  kWebhookFailing,
    kWebhookDisabled,  kUserRegistered,  kUserChanged,      kSessionStarted,  kSessionExtended,
    kSessionEnded,     kOperatorChanged, kBalanceCorrected, kLineTested};

// No customer's log has these, so customers cannot filter by them.
bool is_operators_own(EventKind kind) {
  return kind == kSupplierChanged || kind == kLineChanged || kind == kUnmatchedMessage ||
         kind == kOperatorChanged || kind == kLineTested;
}

}  // namespace

std::string_view name(EventKind kind) {
  switch (kind) {
    case EventKind::kLeaseMade: return "lease.made";
    case EventKind::kMessageReceived: return "message.received";
    case EventKind::kLateMessage: return "message.late";
    case EventKind::kLeaseRejected: return "lease.rejected";
    case EventKind::kLeaseExpired: return "lease.expired";
    case EventKind::kLeaseCompleted: return "lease.completed";
    case EventKind::kToppedUp: return "account.topped_up";
    case EventKind::kBalanceCorrected: return "account.corrected";
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
    case EventKind::kOperatorChanged: return "operator.changed";
    case EventKind::kLineTested: return "line.tested";
    case EventKind::kNextCode: return "lease.next";
    case EventKind::kRentalExpiring: return "rental.expiring";
    case EventKind::kCancelPlanned: return "lease.cancel_planned";
    case EventKind::kWebhookCreated: return "webhook.created";
    case EventKind::kWebhookChanged: return "webhook.changed";
    case EventKind::kWebhookDeleted: return "webhook.deleted";
    case EventKind::kWebhookFailing: return "webhook.failing";
    case EventKind::kWebhookDisabled: return "webhook.disabled";
    case EventKind::kUserRegistered: return "user.registered";
    case EventKind::kUserChanged: return "user.changed";
    case EventKind::kSessionStarted: return "session.started";
    case EventKind::kSessionExtended: return "session.extended";
    case EventKind::kSessionEnded: return "session.ended";
  }
  return "";
}

std::span<const EventKind> event_kinds() {
  return kKinds;
}

std::optional<EventKind> event_kind(std::string_view wanted) {
  for (const EventKind kind : kKinds) {
    if (name(kind) == wanted) return kind;
  }
  return std::nullopt;
}

bool EventKinds::add_pattern(std::string_view pattern) {
  const bool is_family = pattern.ends_with(".*");
  const std::string_view prefix = pattern.substr(0, pattern.size() - (is_family ? 1 : 0));
  bool found = false;
  for (const EventKind kind : kKinds) {
    if (is_operators_own(kind)) continue;
    if (is_family ? !name(kind).starts_with(prefix) : name(kind) != pattern) continue;
    add(kind);
    found = true;
  }
  return found;
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
