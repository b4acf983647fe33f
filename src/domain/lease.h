// A lease: one customer, one line, one app, for a while. Temporary ones last for one verification,
// rentals for periods of days.
//
//   waiting ──first SMS──▶ received ──its time is over──▶ (ended)
//      ├──reject──▶ rejected
//      └──its time is over──▶ expired
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/line.h"
#include "domain/money.h"
#include "domain/numbers/line_number.h"
#include "domain/rules.h"

namespace linepool {

// The state of a temporary lease also tells where the money is: held while waiting, captured once
// received, released when rejected or expired. A rental is charged period by period, in advance,
// and refunded when rejected.
enum class LeaseState : std::uint8_t { kWaiting = 1, kReceived = 2, kRejected = 3, kExpired = 4 };

std::string_view name(LeaseState state);

// What makes a lease a rental.
struct RentalTerms {
  std::int32_t period_hours = 0;  // 0: a temporary lease
  std::int32_t periods = 0;       // charged so far
  bool auto_renew = false;        // at its end, when the balance allows

  bool operator==(const RentalTerms&) const = default;
};

struct Lease {
  LeaseId id;
  CustomerId customer;
  KeyId key;
  LineId line;
  LineNumber number;
  CountryId country;
  AppId app;
  Money price;  // of a rental: of one period, as agreed at the purchase
  LeaseState state = LeaseState::kWaiting;
  Time created_at;
  Time expires_at;
  Time ended_at;           // not set while live
  MessageId last_message;  // newest SMS by taken_at, late ones included; none while there is none
  Time last_message_at;    // when we received it
  Time last_taken_at;      // when it was received, by the better clock
  std::int32_t messages = 0;  // SMS so far, late ones included
  std::int32_t asked_at = 0;  // SMS there were when the customer asked for one more; 0: never
  RentalTerms rental;
  LeaseId previous_here;  // of the same app on the same line; none: it was the first
  // Settings may change over a restart, so a lease keeps what it was made with.
  Time cancellable_at;  // a temporary lease: from then on, before an SMS
  Time rests_until;     // ended: the end of its line's rest, when late SMS are still its own
  // Set when the customer has cancelled ahead: expires_at is then when that takes effect, and this
  // when the lease ends if an SMS comes before.
  Time expires_otherwise;
  Time warn_at;       // a rental: when its end is announced; not set once it has been
  std::string label;  // the customer's own

  [[nodiscard]] LeaseKind kind() const {
    return rental.period_hours > 0 ? LeaseKind::kRental : LeaseKind::kTemporary;
  }
  [[nodiscard]] bool is_rental() const { return kind() == LeaseKind::kRental; }
  [[nodiscard]] bool is_live() const { return !ended_at.is_set(); }
  bool operator==(const Lease&) const = default;
};

// What a customer sees of a temporary lease: active while a code is awaited, the first one or,
// after asking for it, one more.
enum class OrderStatus : std::uint8_t { kActive, kCompleted, kExpired, kCancelled };

std::string_view name(OrderStatus status);
OrderStatus order_status(const Lease& lease);

// Whether the customer waits for one more code after the newest.
bool awaits_next(const Lease& lease);

// Whether the customer may cancel a temporary lease now: kTooEarly, kNotRejectable after a code,
// kConflict once ended.
Status check_cancel(const Lease& lease, Time now);

// Cancels a live, waiting temporary lease as soon as that is allowed, unless an SMS comes before.
void cancel_ahead(Lease& lease);

// When the lease will be cancelled; not set when it will not.
Time cancel_at(const Lease& lease);

// An SMS has come, so the lease lives on to its end.
void drop_cancel_ahead(Lease& lease);

// Whether the customer may give a rental back for a refund now: kRentalNotRejectable too late,
// after a message, or once ended.
Status check_reject_rental(const Lease& rental, const Rules& rules, Time now);

// One more period, from the end of the last one on, or from now on when that is over already:
// nobody pays for days that have passed.
void extend_rental(Lease& rental, const Rules& rules, Time now);

// When the end of a rental is announced.
Time warning_time(const Lease& rental, const Rules& rules);

// The subject of the event that announces the end of a rental.
std::int64_t rental_notice(const Lease& rental, bool affordable);

// What an order is said to cost: nothing when its SMS came after its end.
Money order_price(const Lease& order);

// What all periods charged so far cost.
Money charged(const Lease& rental);

// Ends a live lease: a waiting one becomes `end_state` (rejected or expired), a received one stays
// received.
void end_lease(Lease& lease, LeaseState end_state, Time now, Duration quarantine);

}  // namespace linepool
