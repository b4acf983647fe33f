// Events: what happened, numbered per customer, written in the transaction that caused it. All
// outputs (live view, waiters, streams, webhooks) read this one log.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"
#include "domain/money.h"

namespace linepool {

// Values are stored; their meaning never changes.
enum class EventKind : std::uint8_t {
  kLeaseMade = 1,
  kMessageReceived = 2,  // on a live lease; the first one captures the price
  kLateMessage = 3,      // after the lease's end, in quarantine; free
  kLeaseRejected = 4,
  kLeaseExpired = 5,    // nothing came
  kLeaseCompleted = 6,  // ended with at least one SMS
  kToppedUp = 7,
  kKeyCreated = 8,
  kKeyRevoked = 9,        // also: its end was set by a rotation
  kCustomerChanged = 10,  // created, blocked, unblocked; its prices changed
  kRentalMade = 11,       // subject: its end, ms since 1970
  kRentalRenewed = 12,    // by the customer or automatically; subject: its new end
  kRentalReleased = 13,   // its time was up; subject: a RentalEnd
  kRentalRejected = 14,   // given back, with a refund
  kRentalAutoRenew = 15,  // the flag was set; subject: 0 or 1
  kNextCode = 16,         // the customer waits for one more code
  // Its end or renewal is near; subject: see kNoticeBits; amount: price of the renewal.
  kRentalExpiring = 17,
  kCancelPlanned = 18,     // to be cancelled when allowed; subject: when, ms since 1970
  kBalanceCorrected = 19,  // amount: what was added; negative: what was taken
  // In the operator's own log, customer 0:
  kSupplierChanged = 20,
  kLineChanged = 21,
  kUnmatchedMessage = 22,
  kOperatorChanged = 23,  // or one of its tokens; subject: the id of the operator
  kLineTested = 24,       // an SMS of a self-test reached its line; subject: the line
  // About webhooks; subject: the webhook's id.
  kWebhookCreated = 30,
  kWebhookChanged = 31,  // its settings, secret or position
  kWebhookDeleted = 32,
  kWebhookFailing = 33,   // for so long that it will soon be disabled
  kWebhookDisabled = 34,  // by the server, after the grace period
  // About the web site; subject: the id of the user, or of the session.
  kUserRegistered = 40,
  kUserChanged = 41,  // password or second factor
  kSessionStarted = 42,
  kSessionExtended = 43,
  kSessionEnded = 44,
};

std::string_view name(EventKind kind);
// Every kind there is.
std::span<const EventKind> event_kinds();
std::optional<EventKind> event_kind(std::string_view name);

// A set of kinds, as a filter; the empty set passes everything.
struct EventKinds {
  std::uint64_t bits = 0;

  void add(EventKind kind) { bits |= std::uint64_t{1} << static_cast<unsigned>(kind); }
  [[nodiscard]] bool passes(EventKind kind) const {
    return bits == 0 || (bits >> static_cast<unsigned>(kind) & 1) != 0;
  }
  // Adds the kinds that match a pattern: "message.received", or "message.*" for the whole family.
  // False if none does.
  bool add_pattern(std::string_view pattern);
  bool operator==(const EventKinds&) const = default;
};

// Whether only the log tells that it happened: changes of a rental, and wishes of a lease's
// customer. The other events of a lease follow from its row and its messages.
constexpr bool is_only_logged(EventKind kind) {
  return kind >= EventKind::kRentalMade && kind <= EventKind::kCancelPlanned;
}

// Why a rental was not renewed at its end.
enum class RentalEnd : std::int64_t {
  kNotWanted = 0,         // auto-renew was off
  kNotEnoughBalance = 1,  // auto-renew was on
  kNotOffered = 2,        // auto-renew was on; the app is no longer rented out in that country
};

std::string_view name(RentalEnd end);

// The subject of kRentalExpiring: these bits, and above them the time of the end.
inline constexpr std::int64_t kNoticeRenews = 1;      // auto-renew is on
inline constexpr std::int64_t kNoticeAffordable = 2;  // available balance covers one more period
inline constexpr int kNoticeBits = 2;

// The operator's log: events that belong to no customer.
inline constexpr CustomerId kOperator{0};

struct Event {
  CustomerId customer;
  EventSeq seq;  // 1, 2, 3, ... per customer, without gaps
  EventKind kind = EventKind::kLeaseMade;
  Time at;
  // What the event is about; the kind says which of these are set, the others are 0.
  LeaseId lease;
  MessageId message;
  std::int64_t subject = 0;  // key, supplier or line id, or as the kind says
  Money amount;

  bool operator==(const Event&) const = default;
};

}  // namespace linepool
