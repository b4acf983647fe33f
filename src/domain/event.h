// Events: what happened, numbered per customer, written in the transaction that caused it. Every
// way out (live view, waiters, streams, webhooks) reads this one log.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"
#include "domain/money.h"

namespace linepool {

// Values are stored; they never change meaning.
enum class EventKind : std::uint8_t {
  kLeaseMade = 1,
  kMessageReceived = 2,  // on a live lease; the first one captures the price
  kLateMessage = 3,      // after the lease's end, in quarantine; free
  kLeaseRejected = 4,
  kLeaseExpired = 5,    // nothing came
  kLeaseCompleted = 6,  // ended with at least one SMS
  kToppedUp = 7,
  kKeyCreated = 8,
  kKeyRevoked = 9,        // also: got an end by a rotation
  kCustomerChanged = 10,  // created, blocked or unblocked
  kRentalMade = 11,
  kRentalRenewed = 12,    // by the customer, or at its end
  kRentalReleased = 13,   // its time was over; subject: a RentalEnd
  kRentalRejected = 14,   // given back, with a refund
  kRentalAutoRenew = 15,  // the flag was set; subject: 0 or 1
  // Of the operator's own log, customer 0:
  kSupplierChanged = 20,
  kLineChanged = 21,
  kUnmatchedMessage = 22,
};

std::string_view name(EventKind kind);

// Why a rental was not renewed at its end.
enum class RentalEnd : std::int64_t {
  kNotWanted = 0,         // auto-renew was off
  kNotEnoughBalance = 1,  // auto-renew was on
  kNotOffered = 2,        // auto-renew was on; the app is no longer rented out in that country
};

std::string_view name(RentalEnd end);

// The operator's log: events that belong to no customer.
inline constexpr CustomerId kOperator{0};

struct Event {
  CustomerId customer;
  EventSeq seq;  // 1, 2, 3, … per customer, without gaps
  EventKind kind = EventKind::kLeaseMade;
  Time at;
  // What the event is about: an id of the kind that its kind implies, 0 where it has none.
  LeaseId lease;
  MessageId message;
  std::int64_t subject = 0;  // key, supplier or line id, or what the kind says
  Money amount;

  bool operator==(const Event&) const = default;
};

}  // namespace linepool
